import type { Words } from '@faultkit/core'
import { starred } from '@faultkit/core/matching'
import type { FieldErrorSource } from '../types.ts'
import { createBinding } from './createBinding.ts'
import { createElements } from './createElements.ts'
import { createErrorStore, type ErrorStore, speaksOf } from './createErrorStore.ts'
import { createFocus } from './createFocus.ts'
import { createLifecycle, type Lifecycle } from './createLifecycle.ts'
import { describe, waiting } from './describe.ts'
import type { FormHost } from './FormHost.ts'
import type { FormOptions, Settings } from './FormOptions.ts'
import { labelOf } from './labelOf.ts'
import { markInvalid } from './markInvalid.ts'

/** What components read and apps call. Its readers may also be `undefined`: one that only counts, and shows nothing. */
export interface FormErrors extends FieldErrorSource, Pick<Lifecycle, 'apply' | 'clear'> {
  readonly subscribe: ErrorStore['subscribe']
}

/** All that belongs to one form, whatever its library. */
export interface FormEngine extends Pick<Lifecycle, 'handleSubmit' | 'connect' | 'bind'> {
  readonly errors: FormErrors
  /** A field's element is on the page: it is marked from now on. Returns "it is gone", or only another one's ref. */
  readonly attach: (name: string, element: Element) => (isGone: boolean) => void
  /** What the render that was committed says; `undefined` options leave those of another component. */
  readonly configure: (options: FormOptions | undefined, words: Words) => void
  /** Says everything again if the words or labels are others. */
  readonly refresh: () => void
}

/**
 * Server errors bound to one form: placed at field, group or form, kept by name, cleared by a changed value, focused,
 * claimed. What every form adapter is made of; the adapter tells it of the form library, once per form.
 */
export function createFormEngine(host: FormHost): FormEngine {
  const settings: Settings = { options: {}, words: {} }
  const elements = createElements()
  const idOf = (name: string): string => `${host.id}-${name.replace(/\s/g, '_')}`
  const focus = createFocus({
    ...host,
    elements,
    reveal: (name) => {
      settings.options.onReveal?.(name)
      return settings.options.onReveal !== undefined
    },
    summaryId: () => idOf('root'),
  })
  const labelFor = (name: string): string | undefined => {
    const said = [settings.options.labels, settings.words.labels].map(
      (labels = {}) => labels[name] || labels[starred(name)],
    )
    return name === 'root' ? undefined : said[0] || said[1] || labelOf(elements.at(name)[0])
  }
  const mark = (name: string, element: Element): void =>
    markInvalid(element, idOf(name), store.has(name) ? (store.isRead(name) ? 'shown' : 'unread') : undefined)
  const unmarked = new Set<string | null | undefined>()
  const markAll = (): void => {
    for (const name of unmarked) if (name) for (const element of elements.own(name)) mark(name, element)
    unmarked.clear()
  }
  const store = createErrorStore({
    idOf,
    describe: (entry, name, own) => {
      const { issue } = entry
      const error = own || issue === waiting ? undefined : binding.error()
      return (own && issue.message) || describe(error, issue, settings.words, labelFor(speaksOf(entry, name)))
    },
    labelOf: labelFor,
    sort: focus.sort,
    changed: (names) => {
      // Once for many changes, and still before React draws what they mean.
      if (unmarked.size === 0) queueMicrotask(markAll)
      for (const name of names) unmarked.add(name)
      binding.claim()
    },
  })
  const lastName = new WeakMap<Element, string>()
  const arrived = new Set<string>()
  const rewordArrived = (): void => {
    store.reword(arrived)
    arrived.clear()
  }
  const binding = createBinding(host, store, settings)
  const { handleSubmit, connect, bind, apply, clear, mayFocus } = createLifecycle(host, {
    store,
    binding,
    elements,
    focus,
  })
  const { subscribe, get, all } = store
  let isOutdated = false
  return {
    errors: { apply, clear, mayFocus, subscribe, get, all, go: focus.go, error: binding.error },
    handleSubmit,
    connect,
    bind,
    attach: (name, element) => {
      const remove = elements.add(name, element)
      mark(name, element)
      // A step that opened or a row that moved brings a label of its own; a mere render does not.
      if (store.has(name) && lastName.get(element) !== name) {
        if (arrived.size === 0) queueMicrotask(rewordArrived)
        arrived.add(name)
      }
      lastName.set(element, name)
      return (isGone) => {
        remove()
        if (isGone) markInvalid(element, idOf(name), undefined)
      }
    },
    configure: (options = settings.options, words) => {
      isOutdated ||= settings.words !== words || settings.options.labels !== options.labels
      settings.options = options
      settings.words = words
    },
    refresh: () => {
      if (isOutdated) store.reword()
      isOutdated = false
    },
  }
}
