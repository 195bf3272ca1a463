import { inflateSync } from 'node:zlib'

/** A picture as one number for each pixel, `0xRRGGBB`, row after row. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array
}

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const signatureBytes = 8
/** PNG specification, 11.2.2: the colour types that Chromium and this repository write. */
const bytesOfType: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 }

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = signatureBytes; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const joined = (chunks: readonly Chunk[], type: string): Buffer =>
  Buffer.concat(chunks.filter((chunk) => chunk.type === type).map(({ data }) => data))

// PNG specification, 9.2: each byte is stored as the difference to what its neighbours promise.
function paeth(left: number, up: number, corner: number): number {
  const a = Math.abs(up - corner)
  const b = Math.abs(left - corner)
  const c = Math.abs(left + up - 2 * corner)
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

type Promised = (left: number, up: number, corner: number) => number

const promises: readonly Promised[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

/** One row: `above` is the row before it, already undone. */
function undo(row: Uint8Array, above: Uint8Array, bytes: number, promise: Promised): void {
  for (let x = 0; x < row.length; x += 1) {
    const left = x < bytes ? 0 : (row[x - bytes] ?? 0)
    const corner = x < bytes ? 0 : (above[x - bytes] ?? 0)
    row[x] = (row[x] ?? 0) + promise(left, above[x] ?? 0, corner)
  }
}

function unfilter(raw: Buffer, height: number, stride: number, bytes: number): Uint8Array {
  const out = new Uint8Array(height * stride)
  let above: Uint8Array = new Uint8Array(stride)
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1)
    const row = out.subarray(y * stride, (y + 1) * stride)
    row.set(raw.subarray(from + 1, from + 1 + stride))
    const filter = raw[from] ?? 0
    // Most rows of a page are stored as they are, or like the one above.
    if (filter !== 0) undo(row, above, bytes, promises[filter] ?? paeth)
    above = row
  }
  return out
}

/** Reads a PNG of 8 bits a channel that is not interlaced: RGB, RGBA (alpha left out) or with a palette. */
export function decodePng(png: Buffer): Picture {
  const chunks = chunksOf(png)
  const header = joined(chunks, 'IHDR')
  const [width, height, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] ?? 0]
  const bytes = bytesOfType[type]
  if (!bytes || header[8] !== 8 || header[12] !== 0) throw new Error('Not a PNG of 8 bits without interlacing.')
  const raw = unfilter(inflateSync(joined(chunks, 'IDAT')), height, width * bytes, bytes)
  const palette = joined(chunks, 'PLTE')
  const pixels = new Uint32Array(width * height)
  const colours = type === 3 ? palette : raw
  for (let at = 0; at < pixels.length; at += 1) {
    const from = type === 3 ? (raw[at] ?? 0) * 3 : at * bytes
    pixels[at] = ((colours[from] ?? 0) << 16) | ((colours[from + 1] ?? 0) << 8) | (colours[from + 2] ?? 0)
  }
  return { width, height, pixels }
}

/** What was written into a PNG beside its pixels, if anything. */
export const noteOf = (png: Buffer): string | undefined =>
  joined(chunksOf(png), 'tEXt').toString('latin1').split('\0')[1]
