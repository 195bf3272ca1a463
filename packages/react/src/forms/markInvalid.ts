interface Mark {
  readonly messageId: string
  readonly invalid: 'shown' | 'unread'
}

const marks = new WeakMap<Element, Mark>()
let watcher: MutationObserver | undefined

// React writes the app's own hint over ours when that hint alone changes: a compiled or memoised `register` calls no ref again.
function watch(element: Element): void {
  watcher ??= new MutationObserver((records) => {
    for (const { target } of records) {
      const mark = marks.get(target as Element)
      if (mark) markInvalid(target as Element, mark.messageId, mark.invalid)
    }
  })
  watcher.observe(element, { attributeFilter: ['aria-invalid', 'aria-describedby'] })
}

function set(element: Element, name: string, value: string): void {
  // Nothing is written twice, or the watcher would never rest.
  if ((element.getAttribute(name) ?? '') === value) return
  if (value) element.setAttribute(name, value)
  else element.removeAttribute(name)
}

/**
 * Says on the element that its answer is refused and, if a message is `shown`, where it stands, before the hints, whatever
 * the app changes there meanwhile; `undefined` takes that away again, and nothing else.
 */
export function markInvalid(element: Element, messageId: string, invalid: Mark['invalid'] | undefined): void {
  if (!invalid && !marks.delete(element)) return
  const others = (element.getAttribute('aria-describedby')?.match(/\S+/g) ?? []).filter((id) => id !== messageId)
  set(element, 'aria-invalid', invalid ? 'true' : '')
  set(element, 'aria-describedby', (invalid === 'shown' ? [messageId, ...others] : others).join(' '))
  if (!invalid) return
  if (!marks.has(element)) watch(element)
  marks.set(element, { messageId, invalid })
}
