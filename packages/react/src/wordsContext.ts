'use client'
import { type Context, createContext } from 'react'
import type { ProvidedWords } from './types.ts'

type Shelf = WeakMap<typeof createContext, Context<ProvidedWords>>
const key = Symbol.for('@faultkit/react/words')

// Two copies of this package in one bundle must read the same provider. One shelf for each React: a context made by
// React 19 is its own provider, which React 18 would take for a consumer.
function sharedContext(): Context<ProvidedWords> {
  const world = globalThis as { [key]?: Shelf }
  const shelf: Shelf = world[key] ?? new WeakMap()
  world[key] = shelf
  const context = shelf.get(createContext) ?? createContext<ProvidedWords>({})
  shelf.set(createContext, context)
  return context
}

export const WordsContext: Context<ProvidedWords> = /* @__PURE__ */ sharedContext()
