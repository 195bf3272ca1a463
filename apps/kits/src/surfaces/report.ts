declare global {
  interface Window {
    /** On the page of one toaster: shows one failed read. */
    fail?: () => void
  }
}

export const checks = ['seen', 'exposed', 'clicked', 'reached'] as const

export type Check = (typeof checks)[number]

/** What was seen of one toaster over modals, and heard of it without one. */
export interface OverModals {
  readonly name: string
  /** Over how many modals, in both orders. */
  readonly over: number
  readonly counts: Partial<Record<Check, number>>
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

const cells = (list: readonly unknown[]): string => `| ${list.join(' | ')} |`

const saidOf = (said: OverModals['said']): string =>
  said.length === 0 ? 'nothing' : said.map(({ politeness }) => politeness).join(' and ')

const line = ({ name, over, counts, said, equal, refused, shows, goneAfter }: Standing): string => {
  const figures = checks.map((check) => `${counts[check] ?? 0} of ${over}`)
  const gone = goneAfter === undefined ? 'stays' : `${goneAfter.toFixed(0)} s`
  return cells([
    name === 'faultkit' ? '**faultkit**' : name,
    ...figures,
    saidOf(said),
    equal,
    gone,
    shows ? refused : `${refused}, shows nothing`,
  ])
}

const total = ({ counts }: Standing): number => checks.reduce((sum, check) => sum + (counts[check] ?? 0), 0)

/** The whole page, the best over modals first. */
export const reportOf = (standings: readonly Standing[], policy: string): string => `# Toasters over modals

Written by \`pnpm bench:surfaces\`: each toaster as its own documentation writes it, in a real Chromium, over the modals of six kits
(native \`<dialog>\`, Radix, Base UI, React Aria, MUI, Headless UI), once with the toast first and once with the modal first. It shows one
failed read with one step to take, for as long as it is looked at.

- *Seen*: the step lies on top where it is drawn. *Exposed*: the browser hands it to assistive technology. *Clicked*: a click takes the
  step and leaves the modal open. *Reached*: the toaster's own key, from a field of the modal, then at most three times Tab; a toaster
  without such a key is not reached.
- *Said*: what live regions and \`ariaNotify\` were given for one error on a page without a modal, by politeness. A region that came
  together with its words says nothing, unless it is an alert.
- *Three times*: how many toasts stand there when one failure is reported three times.
- *Gone*: after how many seconds the error leaves by itself, with nothing set.
- *Refused*: how often a page with this policy refuses something, for one error in a published build, and whether it shows the error at all:
  \`${policy}\`.

${cells(['', ...checks, 'said', 'three times', 'gone', 'refused'])}
${cells(['---', ...checks.map(() => '---:'), '---', '---:', '---:', '---:'])}
${standings
  .toSorted((a, b) => total(b) - total(a))
  .map(line)
  .join('\n')}

What the kit's toaster does not do: success messages, promise toasts, a choice of places. It shows errors that nothing else shows; an app
that has one of these toasters keeps it, through \`show\` ([guide](guides/kits.md)).
`
