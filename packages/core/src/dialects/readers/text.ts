import { decode } from '../../base/decode.ts'
import { keysOf, valuesOf } from '../../base/keysOf.ts'
import { attempt, isMap } from '../../base/safe.ts'
import { unescaped } from '../../base/unescaped.ts'

const maxLength = 200_000
const maxNodes = 5000

/** A body that is no JSON as a value: XML, form-encoded pairs and server-sent events as maps, other text as it is. */
export function readText(text: string): unknown {
  const start = text.slice(0, 500)
  if (/^\s*<(?:\?xml|[A-Za-z][\w.:-]{0,60}[\s>])/.test(start) && !/^\s*<(?:!doctype|html)/i.test(start))
    return fromXml(text.slice(0, maxLength))
  if (/^[\w.%-]{1,60}=[^&\s]*(?:&[\w.%-]{1,60}=[^&\s]*)+$/.test(text.slice(0, 4000).trim()))
    return fromForm(text.slice(0, 4000).trim())
  return /^(?:event|data|id|retry):/.test(start) ? (fromEvents(text.slice(0, maxLength)) ?? text) : text
}

type Node = { [name: string]: unknown }
const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*)?)>|([^<]+)/g

/** Elements as members without prefixes, attributes too, repeated elements as lists, text alone as text. */
function fromXml(xml: string): unknown {
  const root: Node = {}
  const open: { name: string; node: Node; text: string }[] = [{ name: '', node: root, text: '' }]
  let count = 0
  for (const [, data, slash, name, rest, text] of xml.matchAll(token)) {
    const top = open.at(-1)
    if (!top || ++count > maxNodes || open.length > 30) break
    if (name === undefined) top.text += data ?? unescaped(text ?? '')
    else if (slash) close(open)
    else {
      open.push({ name, node: attributes(rest ?? ''), text: '' })
      if (rest?.endsWith('/')) close(open)
    }
  }
  while (open.length > 1) close(open)
  return core(root)
}

/** What stands inside elements that hold nothing but one other. */
function core(node: unknown): unknown {
  const values = isMap(node) ? valuesOf(node) : []
  return values.length === 1 && isMap(values[0]) ? core(values[0]) : node
}

function close(open: { name: string; node: Node; text: string }[]): void {
  const done = open.length > 1 ? open.pop() : undefined
  const parent = open.at(-1)?.node
  if (!done || !parent) return
  const text = done.text.trim()
  const { type, ...node } = done.node
  // Rails says of each element what it is.
  const isTyped = /^(?:array|symbol|integer|boolean|decimal|datetime)$/.test(String(type))
  const own = done.name === 'struct' ? fromStruct(node) : isTyped ? node : done.node
  const isLeaf = keysOf(own).length === 0
  const value = type === 'array' ? valuesOf(node).flat() : isLeaf ? text : text === '' ? own : { ...own, text }
  const known = parent[done.name]
  parent[done.name] =
    known === undefined ? value : Array.isArray(known) ? [...known.slice(0, 500), value] : [known, value]
}

/** XML-RPC: `<member><name>faultString</name><value><string>…`. */
const fromStruct = ({ member }: Node): Node =>
  Object.fromEntries(
    [member]
      .flat()
      .filter(isMap)
      .map(({ name, value }) => [String(name), isMap(value) ? valuesOf(value)[0] : value]),
  )

function attributes(text: string): Node {
  const node: Node = Object.create(null) as Node
  for (const [, name = '', value = ''] of text.slice(0, 1000).matchAll(/([\w.:-]{1,60})="([^"]{0,300})"/g)) {
    if (!/^xmlns|:/.test(name)) node[name] = unescaped(value)
  }
  return { ...node }
}

function fromForm(text: string): unknown {
  const pairs = text.split('&').map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    return [unquote(name), unquote(rest.join('='))] as const
  })
  return Object.fromEntries(pairs)
}

const unquote = (text: string): string => attempt(() => decodeURIComponent(text.replaceAll('+', ' '))) ?? text

/** The last event whose data is a map. */
function fromEvents(text: string): unknown {
  const data = text
    .split(/\r?\n/)
    .slice(0, maxNodes)
    .filter((line) => line.startsWith('data:'))
  return data
    .map((line) => decode(line.slice(5)))
    .filter(isMap)
    .at(-1)
}
