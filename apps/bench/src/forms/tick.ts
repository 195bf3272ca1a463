/** Lets so many tasks of the page's loop pass, without a timer's delay. */
export async function tick(count = 1): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        done()
      }
      port2.postMessage(undefined)
    })
  }
}
