const rightToLeft = /[\u0590-\u08ff]/
const leftToRight = /[A-Za-z\u00c0-\u1fff]/

/**
 * A server's sentence may be in another language than the page, and its full stop would stand at the wrong end. Where both
 * directions meet, the page's own is right: a name in other letters begins many a sentence.
 */
export const dirOf = (text: string): 'auto' | undefined =>
  rightToLeft.test(text) && leftToRight.test(text) ? undefined : 'auto'
