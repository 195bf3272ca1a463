/** Lets everything that was put off happen: the toaster waits two macrotasks for claims, live regions 100 ms. */
export const wait = (ms = 60): Promise<void> => new Promise((done) => void setTimeout(done, ms))
