import { crc32, deflateSync } from 'node:zlib'
import { decodePng, type Picture } from './decodePng.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Squared distance in RGB below which two colours count as one while there are too many. */
const near = 90
const most = 256

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** The most frequent colours, no two alike. */
function choose(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const all = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour)
  if (all.length <= most) return all
  const palette: number[] = []
  for (const colour of all) {
    if (palette.length === most) break
    if (palette.every((chosen) => distance(chosen, colour) > near)) palette.push(colour)
  }
  return palette
}

function indexWith(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  const nearest = (colour: number): number => {
    const gaps = palette.map((chosen) => distance(chosen, colour))
    return gaps.indexOf(Math.min(...gaps))
  }
  return (colour) => {
    const index = known.get(colour) ?? nearest(colour)
    known.set(colour, index)
    return index
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/**
 * Writes a picture as a PNG with at most 256 colours: a page of flat colours looks the same, at about a third of the bytes.
 * `note` stands in it as text (PNG specification, 11.3.4.3), for `noteOf`.
 */
export function encodePalettePng({ width, height, pixels }: Picture, note?: string): Buffer {
  const palette = choose(pixels)
  const indexOf = indexWith(palette)
  const rows = Buffer.alloc(height * (width + 1))
  for (const [at, colour] of pixels.entries()) rows[at + Math.floor(at / width) + 1] = indexOf(colour)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3)
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...(note === undefined ? [] : [chunk('tEXt', Buffer.from(`Comment\0${note}`, 'latin1'))]),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same picture with a palette. */
export const palettePng = (png: Buffer): Buffer => encodePalettePng(decodePng(png))
