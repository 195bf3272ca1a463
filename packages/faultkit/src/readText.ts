import { CliError } from './CliError.ts'
import type { Io } from './io.ts'

/** A file's text. One that cannot be read, or is empty, is told with its name. */
export async function readText(path: string, io: Io): Promise<string> {
  const text = await io.read(path).catch((thrown: unknown) => {
    throw new CliError(
      'FK-602',
      `${path} could not be read: ${thrown instanceof Error ? thrown.message : String(thrown)}.`,
    )
  })
  if (text.trim() === '') throw new CliError('FK-602', `${path === '-' ? 'Standard input' : path} is empty.`)
  return text
}
