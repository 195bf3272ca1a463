import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Ends a run with one plain line that any CI can count. */
// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter as the default export
export default class Tally implements Reporter {
  private readonly outcomes = new Map<string, TestResult['status']>()

  onTestEnd({ id }: TestCase, { status }: TestResult): void {
    this.outcomes.set(id, status)
  }

  // What goes wrong outside of any test, as a server that does not start.
  onError(): void {
    this.outcomes.set(`error ${this.outcomes.size}`, 'failed')
  }

  onEnd(): void {
    const all = [...this.outcomes.values()]
    const skipped = all.filter((status) => status === 'skipped').length
    const passed = all.filter((status) => status === 'passed').length
    const failed = all.length - passed - skipped
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }
}
