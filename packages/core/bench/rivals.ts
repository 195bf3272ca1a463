// What others cost on the same body, handed over as axios throws it.
import { rivals } from '../conformance/rivals.ts'

type Run = (text: string) => unknown

const thrown = (text: string): Error =>
  Object.assign(new Error('Request failed with status code 422'), {
    isAxiosError: true,
    config: { method: 'post', headers: {} },
    response: { status: 422, headers: { 'content-type': 'application/json' }, data: JSON.parse(text) as unknown },
  })

/** Every package and idiom that is measured for what it reads, by name. */
export const others: ReadonlyMap<string, Run> = new Map(
  rivals.map(({ name, read }) => [name, (text: string) => read(thrown(text))]),
)

/** The kit on the same input. */
export const onAxios =
  (parse: (error: unknown) => unknown): Run =>
  (text) =>
    parse(thrown(text))
