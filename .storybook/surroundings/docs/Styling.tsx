import type { ReactElement } from 'react'

const partsOf: Readonly<Record<string, string>> = {
  frame: 'all that is seen: tint, line, room',
  icon: 'the shape that tells how serious it is',
  text: 'the words, beside the icon',
  title: 'what happened',
  count: 'how often it happened, from 2',
  detail: 'why, or what to do',
  list: 'the answers or things it is about',
  link: 'a link to a field',
  item: 'one thing that failed',
  reason: 'why that one failed',
  more: 'the button that shows the rest of the list',
  reassurance: 'what is safe',
  note: 'what passes, such as a countdown',
  ring: 'the ring that empties as a wait goes by',
  actions: 'the buttons',
  action: 'one button',
  message: 'one sentence about the field',
  copy: 'the button that copies',
  'live-region': 'what a screen reader is told; nobody sees it',
  stack: 'where the toasts stand',
  pile: 'the list of them',
  toast: 'one toast',
  close: 'the button that sends it away',
}

interface StylingProps {
  /** What `data-faultkit` says. */
  name: string
  parts: readonly string[]
  tones?: readonly string[]
  /** The part that says its tone, where it is not the outermost element. */
  toned?: string
  states?: readonly string[]
}

const inCode = (values: readonly string[]): ReactElement[] =>
  values.map((value, at) => (
    <span key={value}>
      {at > 0 && ', '}
      <code className="book-value">{value}</code>
    </span>
  ))

const tokens = ['radius', 'paper', 'ink', 'quiet', 'critical', 'warning', 'info', 'settled', 'tint', 'shadow']

/** By what an app's own style sheet gets hold of a component. */
export function Styling({ name, parts, tones, toned, states }: StylingProps): ReactElement {
  return (
    <>
      <ul>
        <li>
          The outermost element is <code>{`[data-faultkit="${name}"]`}</code>.
        </li>
        {tones && (
          <li>
            <code>data-tone</code> {toned && `of a ${toned} `}says how serious it is: {inCode(tones)}.
          </li>
        )}
        {states && (
          <li>
            <code>data-state</code> says where it stands: {inCode(states)}.
          </li>
        )}
        <li>
          Set these on any element around it: {inCode(tokens.map((token) => `--faultkit-${token}`))}. Every selector of
          the kit is in <code>@layer faultkit.components</code> and weighs nothing, so yours is always stronger.
        </li>
        <li>
          Inside, elements say what they are by <code>data-part</code>:
        </li>
      </ul>
      <dl className="book-parts sb-unstyled">
        {parts.map((part) => (
          <div key={part}>
            <dt>
              <code>{part}</code>
            </dt>
            <dd>{partsOf[part]}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
