import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // The kit straight from its sources: what the shop shows is what the repository holds.
  resolve: { conditions: ['faultkit-source', ...defaultClientConditions] },
  build: {
    // The server's policy allows no data: addresses.
    assetsInlineLimit: 0,
    // light-dark() stays as it is written: every browser of the last two years knows it.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
})
