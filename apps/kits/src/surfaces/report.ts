export const checks = ['seen', 'exposed', 'clicked', 'reached'] as const

export type Check = (typeof checks)[number]

/** What was seen of one toaster. */
export interface Standing {
  readonly name: string
  /** Over how many modals, in both orders. */
  readonly over: number
  readonly counts: Partial<Record<Check, number>>
  /** What was said of one error. */
  said: readonly { readonly text: string; readonly politeness: string }[]
  /** How many toasts one failure takes that happened three times. */
  equal: number
}

const cells = (list: readonly unknown[]): string => `| ${list.join(' | ')} |`

const saidOf = (said: Standing['said']): string =>
  said.length === 0 ? 'nothing' : said.map(({ politeness }) => politeness).join(' and ')

const line = ({ name, over, counts, said, equal }: Standing): string => {
  const figures = checks.map((check) => `${counts[check] ?? 0} of ${over}`)
  return cells([name === 'faultkit' ? '**faultkit**' : name, ...figures, saidOf(said), equal])
}

/** The whole page. */
export const reportOf = (standings: readonly Standing[]): string => `# Toasters over modals

Written by \`pnpm bench:surfaces\`: each toaster as its own documentation writes it, in a real Chromium, over the modals of six kits
(native \`<dialog>\`, Radix, Base UI, React Aria, MUI, Headless UI), once with the toast first and once with the modal first. It shows one
failed read with one step to take.

- *Seen*: the step lies on top where it is drawn. *Exposed*: the browser hands it to assistive technology. *Clicked*: a click takes the
  step and leaves the modal open. *Reached*: the toaster's own key, from a field of the modal, then at most three times Tab; a toaster
  without such a key is not reached.
- *Said*: what live regions and \`ariaNotify\` were given for one error on a page without a modal, by politeness. A region that came
  together with its words says nothing, unless it is an alert.
- *Three times*: how many toasts stand there when one failure is reported three times.

${cells(['', ...checks, 'said', 'three times'])}
${cells(['---', ...checks.map(() => '---:'), '---', '---:'])}
${standings.map(line).join('\n')}

What the kit's toaster does not do: success messages, promise toasts, a choice of places. It shows errors that nothing else shows; an app
that has one of these toasters keeps it, through \`show\` ([guide](guides/kits.md)).
`
