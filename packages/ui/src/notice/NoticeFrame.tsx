'use client'
import type { ApiError, Surface } from '@faultkit/core'
import { LiveRegion, type Step, useClaim, useWait } from '@faultkit/react'
import { type ReactNode, type Ref, useId } from 'react'
import { Icon } from '../icon/Icon.tsx'
import { RequestReference } from '../request-reference/RequestReference.tsx'
import { dirOf } from './dirOf.ts'
import type { RootProps } from './root.ts'
import { shapeOf, type Tone } from './shapeOf.ts'
import { type Sentences, speech } from './speech.ts'

/** What a notice consists of, for an app that draws it itself. */
export interface NoticeParts {
  /** What happened, why, what is safe. */
  readonly notice: Sentences
  /** What passes, such as a countdown: seen, and read on demand, never spoken by itself. */
  readonly note?: string | undefined
  readonly tone: Tone
  readonly state?: string | undefined
  readonly steps: readonly Step[]
  readonly error?: ApiError | null | undefined
}

/** Props of the outermost element of a notice. */
export type NoticeRoot = RootProps<NoticeParts>

interface NoticeFrameProps {
  /** The component's name, for `data-faultkit`. */
  name?: string
  notice: Sentences & { readonly severity?: Tone }
  /** By severity and outcome unless given. */
  tone?: Tone | undefined
  /** By tone unless given. */
  icon?: ReactNode
  /** Whose reference stands in small print. */
  error?: ApiError | null | undefined
  /** What is shown hereby: the error unless given, null for what somebody else answers for. */
  claim?: unknown
  surface?: Surface
  /** For `data-state` of the root. */
  state?: string | undefined
  note?: string | undefined
  /** How often it happened; shown from 2. */
  count?: number
  steps?: readonly Step[] | undefined
  /** Said when it changes: all its words unless given, null if something else speaks for it. */
  say?: string | null | undefined
  /** What it is about: the same words about something else are said again. */
  about?: unknown
  /** The tag of the title. */
  heading?: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  /** An alert of its own, below the element that takes the focus: both on one node raced in JAWS 2022 (alphagov/govuk-frontend#2677). */
  alert?: boolean
  frame?: Ref<HTMLDivElement>
  /** After the detail. */
  list?: ReactNode
  /** At the end of the first line. */
  end?: ReactNode
  root?: NoticeRoot
}

const button = ({ kind, label, act, disabled }: Step): ReactNode => (
  <button
    key={kind}
    type="button"
    data-part="action"
    aria-disabled={disabled || undefined}
    onClick={disabled ? undefined : act}
  >
    {label}
  </button>
)

const paragraph = (part: string, text: string | undefined, role?: string): ReactNode =>
  text && (
    <p data-part={part} role={role} dir={dirOf(text)}>
      {text}
    </p>
  )

/** Why, and a wait that counts down in its place: seen and read on demand, never spoken again. */
function Detail({ detail, error }: { detail: string; error: ApiError | null | undefined }): ReactNode {
  const wait = useWait(detail, error)
  if (!wait) return paragraph('detail', detail)
  const [before, left, after] = wait
  return (
    <p data-part="detail">
      {before}
      <span role="timer">{left}</span>
      {after}
    </p>
  )
}

/** What every notice of the kit stands in: icon, words, small print, steps; it speaks when it comes, without taking the focus. */
export function NoticeFrame(props: NoticeFrameProps): ReactNode {
  const { name, notice, error, claim = error, surface = 'banner', state, note, count = 1, steps = [] } = props
  const {
    // What may have gone through looks neither like a failure nor like a success.
    tone = notice.severity === 'critical' && error?.outcome === 'indeterminate'
      ? 'uncertain'
      : (notice.severity ?? 'info'),
    icon = <Icon shape={shapeOf[tone]} dash={tone === 'uncertain' ? '2.3 2.936' : undefined} />,
    say = speech(notice),
    about = error,
  } = props
  const { heading: Title = 'p', alert, frame, list, end, root: { render, ...root } = {} } = props
  const { title, detail, reassurance } = notice
  const id = useId()
  useClaim(claim, surface)
  const offered = steps.filter(({ act }) => act)
  const children = (
    <div data-part="frame" ref={frame} role={alert ? 'alert' : undefined}>
      {icon}
      <div data-part="text">
        <Title id={id} data-part="title" dir={dirOf(title)}>
          {title}
          {count > 1 && <span data-part="count"> ×{count}</span>}
        </Title>
        {detail && <Detail {...{ detail, error }} />}
        {list}
        {paragraph('reassurance', reassurance)}
        {paragraph('note', note, 'timer')}
        <RequestReference error={error} />
      </div>
      {offered[0] && <div data-part="actions">{offered.map(button)}</div>}
      {end}
    </div>
  )
  // Beside what an app draws for itself, so that it speaks whatever becomes of the children.
  const region = say !== null && (
    <LiveRegion
      message={say}
      politeness={(props.tone ?? notice.severity) === 'critical' ? 'assertive' : 'polite'}
      about={about}
    />
  )
  const attributes = {
    role: 'group',
    'aria-labelledby': id,
    ...root,
    'data-faultkit': name,
    'data-tone': tone,
    'data-state': state,
  }
  if (!render)
    return (
      <div {...attributes}>
        {children}
        {region}
      </div>
    )
  return (
    <>
      {render({ ...attributes, children }, { notice, note, tone, state, steps: offered, error })}
      {region}
    </>
  )
}
