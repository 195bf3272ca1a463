import { describe, expect, it } from 'vitest'
import { comparePictures } from './comparePictures.ts'
import { decodePng, noteOf, type Picture } from './decodePng.ts'
import { encodePalettePng } from './palettePng.ts'

const picture = (width: number, height: number, colourOf: (x: number, y: number) => number): Picture => ({
  width,
  height,
  pixels: Uint32Array.from({ length: width * height }, (_, at) => colourOf(at % width, Math.floor(at / width))),
})

const paper = 0xff_fe_fc
const ink = 0x1d_1c_1a
const stripes = picture(40, 10, (x) => (x % 4 === 0 ? ink : paper))
/** 512 shades, as the edges of letters have: more than a palette holds. */
const shades = picture(64, 64, (x, y) => (x << 18) | (x << 10) | ((x << 2) ^ (y & 7)))

describe('pictures', () => {
  it('a picture of few colours is stored without any loss', () => {
    expect(decodePng(encodePalettePng(stripes))).toEqual(stripes)
  })

  it('a picture of many colours, stored and read again, still counts as the same', () => {
    expect(comparePictures(decodePng(encodePalettePng(shades)), shades).changed).toBe(0)
  })

  it('a note stands beside the pixels and changes none', () => {
    const noted = encodePalettePng(stripes, 'drawn on a Monday')
    expect(noteOf(noted)).toBe('drawn on a Monday')
    expect(noteOf(encodePalettePng(stripes))).toBeUndefined()
    expect(decodePng(noted)).toEqual(stripes)
  })

  it('every pixel that differs is counted and marked, in the smallest box round them', () => {
    const moved = picture(40, 10, (x, y) => (y === 3 && x === 4 ? paper : x % 4 === 0 ? ink : paper))
    const { changed, box, marked } = comparePictures(stripes, moved)
    expect(changed).toBe(1)
    expect(box).toEqual([4, 3, 5, 4])
    expect(marked.pixels[3 * 40 + 4]).toBe(0xe0_00_50)
  })

  it('a taller picture differs by what it is taller', () => {
    const taller = picture(40, 12, (x) => (x % 4 === 0 ? ink : paper))
    expect(comparePictures(stripes, taller).changed).toBe(80)
    expect(comparePictures(taller, stripes).changed).toBe(80)
  })

  it('a shade that no eye can tell is the same, another tint is not', () => {
    const shade = picture(40, 10, (x) => (x % 4 === 0 ? ink : 0xfa_fa_f6))
    expect(comparePictures(stripes, shade).changed).toBe(0)
    expect(
      comparePictures(
        stripes,
        picture(40, 10, (x) => (x % 4 === 0 ? ink : 0xfd_ec_ec)),
      ).changed,
    ).toBe(300)
  })

  it('what is no PNG of the kind that is written here is refused', () => {
    const header = encodePalettePng(stripes)
    header[24] = 16
    expect(() => decodePng(header)).toThrow('8 bits')
  })
})
