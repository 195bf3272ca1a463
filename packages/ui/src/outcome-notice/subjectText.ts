import type { Text } from '../useText.ts'

/** A sentence that starts with the subject: "your payment" → "Your payment went through". */
export function subjectText(text: Text, key: string, english: string, subject: string | undefined): string {
  const sentence = text(key, english, { subject: subject ?? text('ui_it', 'it') })
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
}
