import type { IncomingMessage } from 'node:http'

/** Closes sockets without an answer, so that a page sees one lost request as one, however its browser reconnects. */
export interface Dropper {
  /** Is this the browser's own repeat of a request that was dropped? Then no page sent it, and it is dropped too. */
  readonly isRepeat: (what: string) => boolean
  readonly drop: (what: string, request: IncomingMessage) => void
}

/**
 * Chrome repeats a request by itself, also a POST, when a kept-alive connection closes before the first byte of the answer, until
 * one was lost on a new connection (net::HttpNetworkTransaction, ShouldResendRequest). A connection that has carried bytes was kept
 * alive, so each repeat can be told without a clock.
 */
export function createDropper(): Dropper {
  const expected = new Set<string>()
  return {
    isRepeat: (what) => expected.has(what),
    drop: (what, { socket }) => {
      if (socket.bytesWritten > 0) expected.add(what)
      else expected.delete(what)
      socket.destroy()
    },
  }
}
