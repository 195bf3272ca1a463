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
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const promises: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
]

function unfilter(raw: Buffer, height: number, stride: number, bytes: number): Buffer {
  const out = Buffer.alloc(height * stride)
  const at = (index: number, wanted: boolean): number => (wanted ? (out[index] ?? 0) : 0)
  for (let y = 0; y < height; y += 1) {
    const promise = promises[raw[y * (stride + 1)] ?? 0] ?? promises[0]
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x
      const [inRow, below] = [x >= bytes, y > 0]
      const promised =
        promise?.(at(here - bytes, inRow), at(here - stride, below), at(here - stride - bytes, inRow && below)) ?? 0
      out[here] = (raw[y * (stride + 1) + x + 1] ?? 0) + promised
    }
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
  for (let at = 0; at < pixels.length; at += 1)
    pixels[at] = type === 3 ? palette.readUIntBE((raw[at] ?? 0) * 3, 3) : raw.readUIntBE(at * bytes, 3)
  return { width, height, pixels }
}
