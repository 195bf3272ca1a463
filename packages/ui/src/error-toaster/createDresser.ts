// A sheet of another origin does not let its rules be read.
function rulesIn(sheet: CSSStyleSheet): string[] {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText)
  } catch {
    return []
  }
}

// Colours and the like come down from the page by themselves; the kit's own, set on the host, would undo the page's theme.
const isClothing = (rule: string): boolean => rule.includes('data-part')

/** Takes the kit's clothes, as the page has them, along into shadow roots: without a style element, which a strict CSP may refuse. */
export function createDresser(): (root: ShadowRoot) => void {
  const own = new CSSStyleSheet()
  return (root) => {
    const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(rulesIn)
    own.replaceSync(rules.filter(isClothing).join(''))
    if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own)
  }
}
