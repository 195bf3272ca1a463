type Rgb = readonly [number, number, number]

const canvas = new OffscreenCanvas(1, 1)

/** Any css colour as the screen shows it over others, bottom first; oklch and color-mix too. */
export function paint(...colours: readonly string[]): Rgb {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot paint')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, 1, 1)
  for (const colour of colours) {
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
  }
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b]
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance([r, g, b]: Rgb): number {
  const [red = 0, green = 0, blue = 0] = [r, g, b].map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 … 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
