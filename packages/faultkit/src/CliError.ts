/** What a command cannot do: `FK-6##`, what happened, why, and what to do instead. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
