const names = /\b(sweet spot|spotflow|stripe)\b/g
const capital = (text: string): string => text.replace(/(^|\s)\S/g, (letter) => letter.toUpperCase())

/** Storybook's name of a story, `Sweet Spot Not Found`, as a sentence begins: `Sweet Spot: not found`. */
export function inSentence(story: string): string {
  const text = story.toLowerCase()
  const [api] = text.match(/^(?:sweet spot|spotflow|stripe)(?= )/) ?? []
  if (api) return `${capital(api)}: ${text.slice(api.length + 1)}`
  return text.replace(names, capital).replace(/^./, (letter) => letter.toUpperCase())
}
