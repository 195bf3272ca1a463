import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'

/** What a command needs of the world, so that a test runs it without a process. */
export interface Io {
  /** The text of a file, or of standard input for `-`. */
  read(path: string): Promise<string>
  save(path: string, content: string): Promise<void>
  out(content: string): void
  err(content: string): void
  /** Whether what is printed may carry colours. */
  readonly hasColors: boolean
}

/** The process itself. Colours follow `NO_COLOR`, `FORCE_COLOR` and the terminal (https://no-color.org). */
export const processIo: Io = {
  read: (path) => (path === '-' ? text(process.stdin) : readFile(path, 'utf8')),
  save: (path, content) => writeFile(path, content),
  out: (content) => process.stdout.write(content),
  err: (content) => process.stderr.write(content),
  hasColors: process.stdout.isTTY === true && process.stdout.hasColors(),
}
