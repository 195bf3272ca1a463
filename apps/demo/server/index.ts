// Starts the demo: `PORT` (4173) is the shop's port, `DATA` the folder of its databases, or `:memory:`.
import { fileURLToPath } from 'node:url'
import { type Demo, startDemo } from './demo.ts'
import { sayWhyNot } from './sayWhyNot.ts'

const port = Number(process.env.PORT ?? 4173)
const data = process.env.DATA ?? fileURLToPath(new URL('../.data', import.meta.url))

async function start(): Promise<Demo | undefined> {
  try {
    return await startDemo({ port, data })
  } catch (error) {
    console.error(sayWhyNot(error, port))
    process.exitCode = 1
    return undefined
  }
}

const demo = await start()
if (demo) {
  console.log(`The shop is open: ${demo.shop}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.stop().then(() => process.exit(0)))
  }
}
