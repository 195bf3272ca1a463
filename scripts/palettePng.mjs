// Makes a screenshot small: its 8-bit RGB(A) pixels become at most 256 colours. A page of flat colours looks the same,
// at about a third of the bytes. Works on what Chromium writes: one image, not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Squared distance in RGB below which two colours count as one while there are too many. */
const near = 90

function chunksOf(png) {
  const chunks = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

// PNG specification, 9.2: each byte is stored as the difference to what its neighbours promise.
function paeth(left, up, corner) {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one))
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

const promises = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => paeth(left, up, corner),
]

function unfilter(raw, height, stride, bytes) {
  const out = Buffer.alloc(height * stride)
  for (let y = 0; y < height; y += 1) {
    const promise = promises[raw[y * (stride + 1)]]
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x >= bytes ? out[at - bytes] : 0
      const up = y > 0 ? out[at - stride] : 0
      const corner = x >= bytes && y > 0 ? out[at - stride - bytes] : 0
      out[at] = raw[y * (stride + 1) + x + 1] + promise(left, up, corner)
    }
  }
  return out
}

/** Width, height and the colour of each pixel as one number. */
function decode(png) {
  const chunks = chunksOf(png)
  const header = chunks[0].data
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const bytes = header[9] === 6 ? 4 : 3
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)))
  const rgb = unfilter(raw, height, width * bytes, bytes)
  const pixels = new Uint32Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = rgb.readUIntBE(at * bytes, 3)
  return { width, height, pixels }
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

/** The most frequent colours, no two alike. */
function choose(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const all = [...counts].toSorted(([, a], [, b]) => b - a).map(([colour]) => colour)
  if (all.length <= 256) return all
  const palette = []
  for (const colour of all) {
    if (palette.length === 256) break
    if (palette.every((chosen) => distance(chosen, colour) > near)) palette.push(colour)
  }
  return palette
}

function indexWith(palette) {
  const known = new Map(palette.map((colour, index) => [colour, index]))
  return (colour) => {
    if (!known.has(colour)) {
      const gaps = palette.map((chosen) => distance(chosen, colour))
      known.set(colour, gaps.indexOf(Math.min(...gaps)))
    }
    return known.get(colour)
  }
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

/** The same picture with a palette. */
export function palettePng(png) {
  const { width, height, pixels } = decode(png)
  const palette = choose(pixels)
  const indexOf = indexWith(palette)
  const rows = Buffer.alloc(height * (width + 1))
  for (let at = 0; at < pixels.length; at += 1) rows[at + Math.floor(at / width) + 1] = indexOf(pixels[at])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
