import type { Picture } from './decodePng.ts'

/** How far two channels may lie apart and still be the same: what the palette of a stored picture may take away. */
const slack = 10
const marked = 0xe0_00_50

/** What differs between two pictures. */
export interface Difference {
  /** Pixels that are not the same; those of the larger picture beyond the smaller one count too. */
  readonly changed: number
  /** The smallest box round all of them: its left, top, right and bottom edge. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number]
  /** The new picture, faded, with what differs marked. */
  readonly marked: Picture
}

const channelsOf = (colour: number): number[] => [colour >> 16, (colour >> 8) & 255, colour & 255]

function isSame(a: number | undefined, b: number | undefined): boolean {
  if (a === b) return true
  if (a === undefined || b === undefined) return false
  const others = channelsOf(b)
  return channelsOf(a).every((channel, index) => Math.abs(channel - (others[index] ?? 0)) <= slack)
}

const faded = (colour: number): number => ((colour >> 2) & 0x3f_3f_3f) + 0xc0_c0_c0

const at = ({ width, height, pixels }: Picture, x: number, y: number): number | undefined =>
  x < width && y < height ? pixels[y * width + x] : undefined

/** Compares what was recorded with what is drawn now. */
export function comparePictures(before: Picture, now: Picture): Difference {
  const width = Math.max(before.width, now.width)
  const height = Math.max(before.height, now.height)
  const pixels = new Uint32Array(width * height)
  let changed = 0
  let box: Difference['box'] = [width, height, 0, 0]
  for (let index = 0; index < pixels.length; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)]
    const same = isSame(at(before, x, y), at(now, x, y))
    if (!same) {
      changed += 1
      const [left, top, right, bottom] = box
      box = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
    }
    pixels[index] = same ? faded(at(now, x, y) ?? 0xff_ff_ff) : marked
  }
  return { changed, box, marked: { width, height, pixels } }
}
