import {
  alertsIn,
  isAtomic,
  isHeard,
  type LiveRegion,
  liveRegionOf,
  type Politeness,
  spokenText,
} from './liveRegion.ts'

/** One thing that a screen reader was given to say. */
export interface Announcement {
  readonly text: string
  readonly politeness: Politeness
  /** Where it was said, innermost first, as the page stood then. */
  readonly path: readonly Node[]
}

type Notify = (this: Node, text: string, options?: { priority?: string }) => void

const heard: Announcement[] = []

function pathOf(node: Node): Node[] {
  const path: Node[] = []
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) path.push(at)
  return path
}

function hear(node: Node, text: string, politeness: Politeness): void {
  if (text !== '') heard.push({ text, politeness, path: pathOf(node) })
}

function tapNotify(prototype: object): void {
  const original: Notify | undefined = Reflect.get(prototype, 'ariaNotify')
  if (!original) return
  const tapped: Notify = function (text, options) {
    hear(this, text, options?.priority === 'high' ? 'assertive' : 'polite')
    original.call(this, text, options)
  }
  Object.defineProperty(prototype, 'ariaNotify', { value: tapped, configurable: true, writable: true })
}

/** What changed in one region within one turn is one announcement. */
interface Change {
  readonly region: LiveRegion
  readonly nodes: Set<Node>
}

function collect(changes: Map<Element, Change>, node: Node): void {
  const region = liveRegionOf(node)
  if (!region) return
  const change = changes.get(region.element) ?? { region, nodes: new Set() }
  change.nodes.add(node)
  changes.set(region.element, change)
}

function listen(records: readonly MutationRecord[]): void {
  const added = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]))
  const changes = new Map<Element, Change>()
  for (const node of added) collect(changes, node)
  for (const { type, target } of records) if (type === 'characterData') collect(changes, target)
  // A region that came together with its words says nothing, unless it is an alert.
  const isBorn = (element: Element): boolean => pathOf(element).some((node) => added.has(node))
  for (const { region, nodes } of changes.values()) if (!isBorn(region.element)) speak(region, [...nodes])
  const alerts = new Set([...added].flatMap(alertsIn))
  for (const element of alerts) speak({ element, politeness: 'assertive' }, [element])
}

function speak(region: LiveRegion, nodes: readonly Node[]): void {
  if (!isHeard(region.element)) return
  const said = isAtomic(region) ? [region.element] : nodes.filter(({ isConnected }) => isConnected)
  hear(region.element, said.map(spokenText).filter(Boolean).join(' '), region.politeness)
}

/** Writes down everything said on this page from now on, by `ariaNotify` and by live regions. */
export function recordAnnouncements(page: Document): void {
  for (const { prototype } of [Element, Document]) tapNotify(prototype)
  new MutationObserver(listen).observe(page, { subtree: true, childList: true, characterData: true })
}

/** Forgets what was said: a test is told only what is said in it. */
export const forgetAnnouncements = (): void => {
  heard.length = 0
}

/** What was said inside `root`, in order; the page's root element stands for the whole page. */
export function announcementsIn(root: Element): readonly Announcement[] {
  const page = root.ownerDocument
  const place = root === page.documentElement ? page : root
  return heard.filter(({ path }) => path.includes(place))
}
