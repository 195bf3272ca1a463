import { cdp } from 'vitest/browser'

interface Session {
  readonly send: (method: string, params?: object) => Promise<unknown>
}
interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string }
  readonly childFrames?: readonly FrameTree[]
}
interface AxNode {
  readonly ignored: boolean
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
}

const session = (): object & Session => cdp() as object & Session

const framesOf = (tree: FrameTree): readonly FrameTree[] => [tree, ...(tree.childFrames ?? []).flatMap(framesOf)]

async function ownFrame(): Promise<string | undefined> {
  const { frameTree } = (await session().send('Page.getFrameTree')) as { frameTree: FrameTree }
  return framesOf(frameTree).find(({ frame }) => frame.url === location.href)?.frame.id
}

/** What the browser itself hands to assistive technology, as `role name`: neither inert nor hidden in any other way. */
export async function exposedNames(): Promise<readonly string[]> {
  const answer = await session().send('Accessibility.getFullAXTree', { frameId: await ownFrame() })
  const { nodes } = answer as { nodes: readonly AxNode[] }
  return nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.trim())
}
