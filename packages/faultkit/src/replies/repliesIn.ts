import { jsonIn } from '../jsonIn.ts'
import { fromHar, isHar } from './fromHar.ts'
import { fromHttpText, isHttpText } from './fromHttpText.ts'
import { fromJson } from './fromJson.ts'
import type { Reply } from './Reply.ts'

/** The replies that a text holds, whichever way it was saved: `curl -si`, a HAR export, an envelope or a body as JSON, any other body. */
export function repliesIn(text: string, name: string, status?: number): readonly Reply[] {
  if (isHttpText(text)) return [fromHttpText(text, name)]
  const value = jsonIn(text)
  if (isHar(value)) return fromHar(value, name)
  return [fromJson(value ?? text, name, status)]
}
