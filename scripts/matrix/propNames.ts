import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree; what is read of it is looked at before it is used. */
interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [])

function nameOf(value: unknown): string {
  const name = isNode(value) ? (value.name ?? value.value) : undefined
  return typeof name === 'string' ? name : ''
}

type Declarations = ReadonlyMap<string, Node>

function declarationsIn(folder: string): Declarations {
  const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter((file) => !/\.(test|stories)\./.test(file))
  const all = files.flatMap((file) => {
    const { program } = parseSync(file, readFileSync(join(folder, file), 'utf8'))
    return nodesOf(program.body).flatMap((node) => nodesOf(node.declaration ?? node))
  })
  return new Map(all.filter(({ type }) => /^TS(Interface|TypeAlias)/.test(type)).map((node) => [nameOf(node.id), node]))
}

// What a list of literals names: 'a' | 'b'.
const literalsOf = (node: Node | undefined): string[] =>
  nodesOf(node?.types ?? node).map(({ literal }) => nameOf(literal))

function referenced(name: string, args: readonly Node[], known: Declarations): string[] {
  const [first, second] = args
  if (name === 'Pick') return literalsOf(second)
  const inner = first && /^(Omit|Partial|Readonly|Required)$/.test(name) ? membersOf(first, known) : []
  if (name === 'Omit') return inner.filter((member) => !literalsOf(second).includes(member))
  const declared = known.get(name)
  return declared ? membersOf(declared, known) : inner
}

function membersOf(node: Node, known: Declarations): string[] {
  const args = nodesOf(isNode(node.typeArguments) ? node.typeArguments.params : [])
  const inside = (value: unknown): string[] => nodesOf(value).flatMap((each) => membersOf(each, known))
  if (/^TS(Property|Method)Signature$/.test(node.type)) return [nameOf(node.key)]
  if (node.type === 'TSTypeReference') return referenced(nameOf(node.typeName), args, known)
  if (node.type === 'TSInterfaceHeritage') return referenced(nameOf(node.expression), args, known)
  if (node.type === 'TSInterfaceDeclaration') return [...inside(node.extends), ...inside(node.body)]
  if (node.type === 'TSInterfaceBody') return inside(node.body)
  if (node.type === 'TSTypeAliasDeclaration') return inside(node.typeAnnotation)
  return [...inside(node.types), ...inside(node.members), ...inside(node.typeAnnotation)]
}

/** Every property that each `…Props` type of a folder has, by the component's name, as the sources say; peers' own are left out. */
export function propNames(folder: string): ReadonlyMap<string, readonly string[]> {
  const known = declarationsIn(folder)
  const props = [...known.keys()].filter((name) => /^[A-Z]\w*Props$/.test(name))
  return new Map(
    props.map((name) => {
      const node = known.get(name)
      return [name.replace(/Props$/, ''), [...new Set(node ? membersOf(node, known) : [])].toSorted()]
    }),
  )
}
