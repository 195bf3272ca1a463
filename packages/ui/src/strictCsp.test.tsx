import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Gallery } from './test-support/Gallery.tsx'
import { toasts } from './test-support/toasts.ts'
import { wait } from './test-support/wait.ts'

// What Vitest itself needs beside the kit's own rule: its socket, and the evaluation that its runner was started with.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; require-trusted-types-for 'script'; trusted-types 'none'"

// In this frame alone, and from here on: a policy cannot be taken back.
beforeAll(() => {
  const meta = document.createElement('meta')
  meta.httpEquiv = 'Content-Security-Policy'
  meta.content = policy
  document.head.append(meta)
})

function watchViolations(): string[] {
  const seen: string[] = []
  const note = ({ violatedDirective, sample }: SecurityPolicyViolationEvent) =>
    void seen.push(`${violatedDirective} ${sample}`)
  document.addEventListener('securitypolicyviolation', note)
  onTestFinished(() => document.removeEventListener('securitypolicyviolation', note))
  return seen
}

describe('under a strict policy with Trusted Types', () => {
  it('the policy bites: a style element, a style attribute and innerHTML are seen', async () => {
    const seen = watchViolations()
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))
    document.createElement('p').setAttribute('style', 'color: red')
    expect(() => {
      document.createElement('p').innerHTML = '<b>bold</b>'
    }).toThrow(TypeError)
    await wait()
    expect(new Set(seen.map((line) => line.split(' ')[0]))).toEqual(
      new Set(['require-trusted-types-for', 'style-src-attr', 'style-src-elem']),
    )
  })

  it('no component breaks it, shown, pressed, swept away or taken down', async () => {
    const seen = watchViolations()
    const screen = await render(<Gallery />)
    await expect.poll(() => toasts().length).toBe(3)
    await page.getByRole('button', { name: 'Copy reference' }).first().click()
    await userEvent.keyboard('{F6}{Escape}')
    await expect.poll(() => toasts().length).toBe(2)
    await wait(1200)
    await screen.unmount()
    await wait()
    expect(seen).toEqual([])
  })
})
