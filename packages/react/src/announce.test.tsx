import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { announce } from './announce.ts'
import type {} from './test-support/ariaNotify.ts'

type Spoken = [text: string, options?: { priority?: string }]

function region(doc = document): HTMLElement {
  const element = doc.createElement('div')
  element.role = 'status'
  doc.body.append(element)
  return element
}

const texts = (element: Element): (string | null)[] => [...element.children].map(({ textContent }) => textContent)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('where the browser has ariaNotify', () => {
  test.each([
    ['polite', 'normal'],
    ['assertive', 'high'],
  ] as const)('%s words go there with %s priority, and nowhere else', (politeness, priority) => {
    const spoken: Spoken[] = []
    const element = Object.assign(region(), { ariaNotify: (...said: Spoken) => spoken.push(said) })
    announce(element, 'We can’t load your orders', politeness)
    vi.runAllTimers()
    expect(spoken).toEqual([['We can’t load your orders', { priority }]])
    expect(element.innerHTML).toBe('')
  })

  test('a frame that may not use it is told through the live region', () => {
    const frame = document.createElement('iframe')
    frame.allow = "aria-notify 'none'"
    frame.srcdoc = '<body></body>'
    document.body.append(frame)
    const inside = frame.contentDocument
    const element = region(inside ?? document)
    expect('ariaNotify' in element).toBe(true)
    const spoken = vi.spyOn(element, 'ariaNotify')
    announce(element, 'Saved', 'polite')
    vi.advanceTimersByTime(100)
    expect(texts(element)).toEqual(['Saved'])
    expect(spoken).not.toHaveBeenCalled()
  })
})

describe('where it has none', () => {
  const silent = () => Object.defineProperty(region(), 'ariaNotify', { value: undefined })

  test('the words come into the region in a later task, as a line of their own', () => {
    const element = silent()
    announce(element, 'We can’t load your orders', 'polite')
    expect(texts(element)).toEqual([])
    vi.advanceTimersByTime(100)
    expect(texts(element)).toEqual(['We can’t load your orders'])
  })

  test('they are words, never markup', () => {
    const element = silent()
    announce(element, '<img src=x onerror=alert(1)>', 'polite')
    vi.advanceTimersByTime(100)
    expect(element.querySelector('img')).toBeNull()
    expect(element.textContent).toBe('<img src=x onerror=alert(1)>')
  })

  test('two things said at once are both said', () => {
    const element = silent()
    announce(element, 'One', 'polite')
    announce(element, 'Two', 'polite')
    vi.advanceTimersByTime(100)
    expect(texts(element)).toEqual(['One', 'Two'])
  })

  test('what was said shortly before stays, for a reader that has not come to it yet', () => {
    const element = silent()
    announce(element, 'One', 'polite')
    vi.advanceTimersByTime(120)
    announce(element, 'Two', 'polite')
    vi.advanceTimersByTime(100)
    expect(texts(element)).toEqual(['One', 'Two'])
    vi.advanceTimersByTime(4880)
    expect(texts(element)).toEqual(['Two'])
  })

  test('only what is new is read, also in a region that would be read as a whole', () => {
    const element = silent()
    announce(element, 'One', 'polite')
    expect(element.getAttribute('aria-atomic')).toBe('false')
  })

  test('the same words again are a new line, so that they are read again', () => {
    const element = silent()
    announce(element, 'Copied', 'polite')
    vi.advanceTimersByTime(100)
    announce(element, 'Copied', 'polite')
    vi.advanceTimersByTime(100)
    const [first, second] = element.children
    expect(texts(element)).toEqual(['Copied', 'Copied'])
    expect(second).not.toBe(first)
  })

  test('they are gone 5 s later, before someone browses into them', () => {
    const element = silent()
    announce(element, 'Copied', 'polite')
    vi.advanceTimersByTime(5099)
    expect(texts(element)).toEqual(['Copied'])
    vi.advanceTimersByTime(1)
    expect(texts(element)).toEqual([])
  })
})
