import type { PathCase } from '../src/test-support/pathCases.ts'

type Segments = readonly string[]

const isRow = (segment: string): boolean => /^\d+$/.test(segment)
const bracketed = (name: Segments, write: (key: string) => string = (key) => key): string =>
  name.map((key, at) => (isRow(key) ? `[${key}]` : `${at > 0 ? '.' : ''}${write(key)}`)).join('')
const pointer = (name: Segments): string => name.map((key) => `/${key}`).join('')
const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const keys = (name: Segments): (string | number)[] => name.map((key) => (isRow(key) ? Number(key) : key))

/** How each family of servers writes the name of a field. */
const writers: Readonly<Record<string, (name: Segments) => string | unknown[]>> = {
  'dots (Laravel, react-hook-form)': (name) => name.join('.'),
  'brackets for rows (Spring, Rails)': (name) => bracketed(name),
  'PHP brackets (Stripe)': ([first = '', ...rest]) => first + rest.map((key) => `[${key}]`).join(''),
  'snake_case (Google, Stripe)': (name) => bracketed(name, snake),
  'PascalCase (ASP.NET)': (name) => bracketed(name, pascal),
  'JSON path (ASP.NET)': (name) => `$.${bracketed(name)}`,
  'kebab-case (JSON:API)': (name) => `/data/attributes${pointer(name.map((key) => snake(key).replaceAll('_', '-')))}`,
  'JSON pointer (ajv)': pointer,
  'URI fragment (RFC 9457)': (name) => `#${name.map((key) => `/${encodeURIComponent(key)}`).join('')}`,
  'list behind body (FastAPI)': (name) => ['body', ...keys(name)],
  'list (Zod)': keys,
  'list of keys (Valibot)': (name) => keys(name).map((key) => ({ key })),
  'list of texts behind input (Shopify)': (name) => ['input', ...name],
}

/** Every one of these fields, as every family writes it. */
export const spelled = (names: readonly string[]): PathCase[] =>
  Object.entries(writers).flatMap(([dialect, write]) =>
    names.map((name) => ({ dialect, wire: write(name.split('.')), to: name })),
  )
