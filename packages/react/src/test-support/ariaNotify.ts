// TypeScript 7.0 does not know it yet (ARIA 1.3, "ARIA Notify API").
declare global {
  interface Element {
    ariaNotify(text: string, options?: { priority?: 'normal' | 'high' }): void
  }
}

export {}
