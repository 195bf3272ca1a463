import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { failedRead } from '../test-support/failure.ts'
import { FailedList } from './FailedList.tsx'

const error = failedRead('/products', 404)
const failed = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ index, label: `Row ${index + 1}`, error, reasons: ['It is gone'] }))
const lines = () => [...document.querySelectorAll('[data-part="list"] > li')].map((line) => line.textContent)

describe('FailedList shows', () => {
  it('five lines, and all of them when asked, in place', async () => {
    await render(<FailedList failed={failed(8)} others={[]} hasReasons limit={5} />)
    expect(lines()).toHaveLength(5)
    const more = page.getByRole('button', { name: 'Show 3 more' })
    await more.click()
    expect(lines()).toHaveLength(8)
    expect(more.query()).toBeNull()
    expect(document.activeElement?.textContent).toContain('Row 6')
  })

  it('as many lines as the app wants', async () => {
    await render(<FailedList failed={failed(3)} others={[]} hasReasons limit={2} />)
    expect(lines()).toEqual(['Row 1It is gone', 'Row 2It is gone'])
  })

  it('no button when all of them are there', async () => {
    await render(<FailedList failed={failed(3)} others={[]} hasReasons limit={3} />)
    expect(page.getByRole('button').query()).toBeNull()
  })

  it('names alone where the reasons stand elsewhere, and what belongs to none of them', async () => {
    await render(<FailedList failed={failed(1)} others={['Enter your currency']} hasReasons={false} limit={5} />)
    expect(lines()).toEqual(['Row 1', 'Enter your currency'])
  })
})
