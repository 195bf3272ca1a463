import { reasonInText } from './reasonOf.ts'

// What gives a validator's phrase away: people speak of no field, path or string, and of nothing as valid.
const machine = /\b(?:fields?|path|valid|required|missing|string|input|validation)\b|\(s\)/i

const stock = new Set(
  'a an the this that field path parameter value property is are was be must may should not has have null required missing blank empty fill filled out please enter ensure provided valid e mail email address url number integer date string input list set tuple item items after validation decimal finite boolean contain at least most no more than or equal to greater less fewer longer characters character s can t'.split(
    ' ',
  ),
)

/**
 * Says whether a text about one answer is a validator's phrase and nothing more: "This field is required.", "Enter a valid
 * email address." The kit says the same for people. What tells more ("A deposit is required for groups of 8") stays.
 * Source: the default messages of Django REST framework, Laravel, Mongoose, FastAPI, Zod and NestJS.
 */
export const isStock = (text: string, label: string): boolean =>
  /\bnot a valid (?:choice|option)\b/i.test(text) ||
  parsed.test(text) ||
  (machine.test(text) && (!/\d/.test(text) || reasonInText(text) !== undefined) && isBare(text, label))

/** Pydantic: what its parser did not make of the value, and the values it knows. */
const parsed =
  /\bshould be (?:an? (?:valid|finite) [a-z]+(?: or [a-z]+)?(?:,.{0,200})?|'.{0,200}')$|\bnot a valid email address\b/i

/** Nothing is left of it without the label and the words of validators. */
const isBare = (text: string, label: string): boolean =>
  text
    .toLowerCase()
    .replaceAll(label.toLowerCase(), ' ')
    .split(/[^a-z]+/)
    .every((word) => word === '' || stock.has(word))
