declare global {
  interface Window {
    /** On the page of one toaster: shows one failed read. */
    fail?: () => void
  }
}

const checks = ['seen', 'exposed', 'clicked', 'reached'] as const

type Check = (typeof checks)[number]

/** What was seen of one toaster over one modal, in one order. */
export interface Over {
  readonly kit: string
  readonly first: 'toast' | 'modal'
  readonly checks: Partial<Record<Check, boolean>>
}

/** What was seen of one toaster over modals, and heard of it without one. */
export interface OverModals {
  readonly name: string
  readonly over: readonly Over[]
  /** What was said of one error. */
  readonly said: readonly { readonly text: string; readonly politeness: string }[]
  /** How many toasts one failure takes that happened three times. */
  readonly equal: number
}

/** What was seen of it on a page as it is published. */
export interface AsPublished {
  readonly name: string
  /** How often a strict policy refused something. */
  readonly refused: number
  /** It shows the error even so. */
  readonly shows: boolean
  /** After how many seconds the error was gone by itself; absent if it stayed. */
  readonly goneAfter?: number | undefined
}

export type Standing = AsPublished & OverModals

const countOf = ({ over }: Standing, check: Check): number => over.filter((each) => each.checks[check]).length

const total = (standing: Standing): number => checks.reduce((sum, check) => sum + countOf(standing, check), 0)

const cells = (list: readonly unknown[]): string => `| ${list.join(' | ')} |`

const table = (head: readonly string[], align: string, lines: readonly (readonly unknown[])[]): string =>
  [['', ...head], ['---', ...head.map(() => align)], ...lines].map(cells).join('\n')

const titleOf = ({ name }: Standing): string => (name === 'faultkit' ? '**faultkit**' : name)

const saidOf = ({ said }: Standing): string =>
  said.length === 0 ? 'nothing' : said.map(({ politeness }) => politeness).join(' and ')

function figuresOf(standing: Standing): unknown[] {
  const { over, equal, refused, shows, goneAfter } = standing
  return [
    titleOf(standing),
    ...checks.map((check) => `${countOf(standing, check)} of ${over.length}`),
    saidOf(standing),
    equal,
    goneAfter === undefined ? 'stays' : `${goneAfter.toFixed(0)} s`,
    shows ? refused : `${refused}, shows nothing`,
  ]
}

const markOf = ({ checks: held }: Over): string =>
  checks.map((check) => (held[check] ? check.charAt(0).toUpperCase() : '·')).join('')

const marksOf = ({ over }: Standing, kit: string): string =>
  over
    .filter((each) => each.kit === kit)
    .map((each) => `\`${markOf(each)}\``)
    .join(' ')

const kitsOf = ([first]: readonly Standing[]): string[] => [...new Set(first?.over.map(({ kit }) => kit))]

/** The whole page, the best over modals first. */
export function reportOf(unsorted: readonly Standing[], policy: string): string {
  const standings = unsorted.toSorted((a, b) => total(b) - total(a))
  const kits = kitsOf(standings)
  const heads = kits.map((kit) => kit.replace('<dialog>', '`<dialog>`'))
  const byKit = standings.map((standing) => [titleOf(standing), ...kits.map((kit) => marksOf(standing, kit))])
  return `# Toasters over modals

Written by \`pnpm bench:surfaces\`: each toaster as its own documentation writes it, in a real Chromium, over the modals of six kits, once with
the toast first and once with the modal first. It shows one failed read with one step to take, for as long as it is looked at.

- *Seen*: the step lies on top where it is drawn. *Exposed*: the browser hands it to assistive technology. *Clicked*: a click takes the
  step and leaves the modal open. *Reached*: the toaster's own key, from a field of the modal, then at most three times Tab; a toaster
  without such a key is not reached.
- *Said*: what live regions and \`ariaNotify\` were given for one error on a page without a modal, by politeness. A region that came
  together with its words says nothing, unless it is an alert.
- *Three times*: how many toasts stand there when one failure is reported three times.
- *Gone*: after how many seconds the error leaves by itself, with nothing set.
- *Refused*: how often a page with this policy refuses something, for one error in a published build, and whether the error is shown at
  all: \`${policy}\`.

${table([...checks, 'said', 'three times', 'gone', 'refused'], '---:', standings.map(figuresOf))}

## Over which modals

Seen, Exposed, Clicked, Reached: with the toast first, then with the modal first.

${table(heads, ':-:', byKit)}

What the kit's toaster does not do: success messages, promise toasts, a choice of places. It shows errors that nothing else shows; an app
that has one of these toasters keeps it, through \`show\` ([guide](guides/kits.md)).
`
}
