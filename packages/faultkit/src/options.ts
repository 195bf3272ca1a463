import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { CliError } from './CliError.ts'

type Parsed<Config extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Config; allowPositionals: true }>
>

/** A command's options and files; an unknown option or none at all is told, not thrown raw. */
export function optionsOf<const Config extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Config,
): Parsed<Config> {
  const parsed = attempt(() => parseArgs({ args: [...args], options, allowPositionals: true }))
  if (parsed.positionals.length === 0)
    throw new CliError('FK-601', 'No file was named. Name one, or - for what is piped in.')
  return parsed
}

function attempt<T>(parse: () => T): T {
  try {
    return parse()
  } catch (thrown) {
    // Node's own sentence names the option and what it takes.
    throw new CliError('FK-601', thrown instanceof Error ? thrown.message : String(thrown))
  }
}
