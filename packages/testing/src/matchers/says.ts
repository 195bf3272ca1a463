/** Whether a sentence is this one, or matches it; any sentence without one. */
export const says = (sentence: string, text: string | RegExp | undefined): boolean =>
  text === undefined || (typeof text === 'string' ? sentence === text : text.test(sentence))
