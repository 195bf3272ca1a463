import type { Words } from '@faultkit/core'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { createElements } from './dom/createElements.ts'
import { createFocus } from './dom/createFocus.ts'
import { createRegister } from './dom/createRegister.ts'
import { labelOf } from './dom/labelOf.ts'
import { markInvalid } from './dom/markInvalid.ts'
import { createBinding } from './form/createBinding.ts'
import { createLifecycle, type Lifecycle } from './form/createLifecycle.ts'
import type { Settings } from './form/settings.ts'
import { createErrorStore } from './store/createErrorStore.ts'
import { describe, waiting } from './store/describe.ts'
import type { ServerErrorOptions, ServerErrors } from './types.ts'
import { starred } from './values/path.ts'

/** All that belongs to one form: what the app sees, and what the hooks need. */
export interface FormErrors<T extends FieldValues, O> extends Pick<Lifecycle<T, O>, 'connect' | 'bind'> {
  readonly errors: ServerErrors<T, O>
  /** What the render that was committed says; `undefined` options leave those of another component. */
  readonly configure: (options: ServerErrorOptions<T> | undefined, words: Words) => void
  /** Says everything again if the words or labels are others. */
  readonly refresh: () => void
}

/** Binds the parts to one form: elements, focus, store, the error of the last answer, and the form's life. */
export function createServerErrors<T extends FieldValues, C, O>(
  form: UseFormReturn<T, C, O>,
  id: string,
): FormErrors<T, O> {
  const settings: Settings<T> = { options: {}, words: {} }
  const elements = createElements()
  const focus = createFocus({
    elements,
    reveal: (name) => {
      settings.options.onReveal?.(name as FieldPath<T>)
      return settings.options.onReveal !== undefined
    },
    setFocus: (name) => form.setFocus(name as FieldPath<T>),
    summaryId: () => idOf('root'),
  })
  const labelFor = (name: string): string | undefined => {
    const said = [settings.options.labels, settings.words.labels].map(
      (labels: Readonly<Partial<Record<string, string>>> = {}) => labels[name] || labels[starred(name)],
    )
    return name === 'root' ? undefined : said[0] || said[1] || labelOf(elements.at(name)[0])
  }
  const idOf = (name: string): string => `${id}-${name.replace(/\s/g, '_')}`
  const unmark = (name: string, element: Element): void => markInvalid(element, idOf(name), undefined)
  const mark = (name: string, element: Element): void =>
    markInvalid(element, idOf(name), store.has(name) ? (store.isRead(name) ? 'shown' : 'unread') : undefined)
  const store = createErrorStore({
    idOf,
    describe: ({ at, issue }, own) =>
      (own && issue.message) ||
      describe(own || issue === waiting ? undefined : binding.error(), issue, settings.words, labelFor(at)),
    labelOf: labelFor,
    sort: focus.sort,
    changed: (names) => {
      for (const name of names) if (name) for (const element of elements.own(name)) mark(name, element)
      binding.claim()
    },
  })
  const binding = createBinding(form, store, settings)
  const { register, again } = createRegister(form.register, elements, mark, unmark)
  const { connect, bind, ...acts } = createLifecycle(form, { store, binding, elements, focus, again })
  let isOutdated = false
  // The names of this source are the form's own: T is all that TypeScript is told, the store keeps plain strings.
  const errors = {
    ...acts,
    register,
    subscribe: store.subscribe,
    get: store.get,
    all: store.all,
    go: focus.go,
    error: binding.error,
  }
  return {
    errors: errors as unknown as ServerErrors<T, O>,
    connect,
    bind,
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
