import { parse } from 'yaml'
import { CliError } from '../CliError.ts'
import { codesOf } from '../codes/codesOf.ts'
import { isOpenApi, repliesInOpenApi } from '../codes/repliesInOpenApi.ts'
import { typeOf } from '../codes/typeOf.ts'
import type { Io } from '../io.ts'
import { jsonIn } from '../jsonIn.ts'
import { optionsOf } from '../options.ts'
import { readText } from '../readText.ts'
import type { Reply } from '../replies/Reply.ts'
import { repliesIn } from '../replies/repliesIn.ts'

const options = { name: { type: 'string' }, out: { type: 'string' }, check: { type: 'boolean' } } as const

/** `faultkit codes <openapi or reply …>`: prints or writes the union; with `--check` it answers with 1 where the file is out of date. */
export async function codes(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = optionsOf(args, options)
  const { name = 'ErrorCode', out, check } = values
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new CliError('FK-601', `--name takes the name of a type, not "${name}".`)
  if (check && !out) throw new CliError('FK-601', '--check compares with a file: say which by --out.')
  const texts = await Promise.all(positionals.map(async (path) => [path, await readText(path, io)] as const))
  const found = codesOf(texts.flatMap(([path, text]) => repliesOf(text, path)))
  if (found.length === 0)
    throw new CliError(
      'FK-603',
      `No machine code stands in ${positionals.join(', ')}: neither an example nor an enum of an error's body has one.`,
    )
  const module = typeOf(found, name, positionals)
  if (out && check) return compare(module, out, io)
  if (!out) io.out(module)
  else await io.save(out, module)
  return 0
}

async function compare(module: string, out: string, io: Io): Promise<number> {
  const isSame = (await readText(out, io)).replaceAll('\r\n', '\n') === module
  if (!isSame) io.err(`${out} is out of date: run the same command without --check.\n`)
  return isSame ? 0 : 1
}

function repliesOf(text: string, path: string): readonly Reply[] {
  const document = documentIn(text)
  return isOpenApi(document) ? repliesInOpenApi(document, path) : repliesIn(text, path)
}

/** What is neither JSON nor YAML is read as a reply. JSON goes first: a HAR of some megabytes is slow as YAML. */
function documentIn(text: string): unknown {
  try {
    return jsonIn(text) ?? parse(text, { logLevel: 'error' })
  } catch {
    return undefined
  }
}
