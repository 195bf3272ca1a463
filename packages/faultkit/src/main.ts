import { CliError } from './CliError.ts'
import { codes } from './commands/codes.ts'
import { doctor } from './commands/doctor.ts'
import { help } from './help.ts'
import type { Io } from './io.ts'

/** A command takes its arguments and answers with the exit code. */
type Command = (args: readonly string[], io: Io) => Promise<number>

const commands: Readonly<Record<string, Command>> = { doctor, codes }

/** Runs `faultkit <command> …`. Exit codes: 0 all is well, 1 the answer is no (unread, out of date), 2 it could not be done. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args
  if (!name || /^(?:help|-h|--help)$/.test(name) || rest.some((arg) => /^(?:-h|--help)$/.test(arg))) {
    io.out(help)
    return 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new CliError('FK-601', `There is no command "${name}": there are doctor and codes.`)
    return await command(rest, io)
  } catch (thrown) {
    if (!(thrown instanceof CliError)) throw thrown
    io.err(`[faultkit ${thrown.code}] ${thrown.message} See @faultkit/core/docs/errors/${thrown.code}.md\n`)
    return 2
  }
}
