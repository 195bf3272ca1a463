/** Why the servers did not start, in one sentence, with what to do. */
export function sayWhyNot(error: unknown, port: number): string {
  const { code, port: taken } = facts(error)
  if (code === 'EADDRINUSE') {
    return `Port ${Number(taken ?? port)} is taken by another program. The shop needs three in a row: try PORT=${port + 10} npm start`
  }
  if (code === 'BLOCKED_PORT') {
    return `No browser connects to port ${Number(taken)}, whoever listens there. The shop needs three in a row: try PORT=${port + 10} npm start`
  }
  if (code === 'ERR_SOCKET_BAD_PORT') return 'PORT must be a number from 1 to 65533, as in PORT=4200 npm start'
  return `The shop could not start: ${error instanceof Error ? error.message : String(error)}`
}

function facts(error: unknown): { code?: unknown; port?: unknown } {
  return typeof error === 'object' && error !== null ? error : {}
}
