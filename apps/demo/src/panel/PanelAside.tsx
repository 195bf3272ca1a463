import type { Route } from '../shell/router.ts'
import { Panel } from './Panel.tsx'

export function PanelAside({ route }: { route: Route }) {
  return (
    <aside className="panel-aside" aria-label="What goes wrong next">
      <Panel route={route} />
    </aside>
  )
}
