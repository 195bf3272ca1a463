// Rails, DRF, Django, Zod, marshmallow and react-hook-form: how back ends name "all of it" at the end of a path.
const formWords = new Set(['base', 'root', '_errors', 'non_field_errors', '__all__', '_schema', 'form'])

/** The path without the words at its end that mean its container. */
export function dropFormWords(path: readonly (string | number)[]): readonly (string | number)[] {
  let end = path.length
  while (end > 0 && formWords.has(String(path[end - 1]))) end -= 1
  return path.slice(0, end)
}
