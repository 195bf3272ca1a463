const before = new WeakMap<CSSMediaRule, string>()

function eachMediaRule(rules: CSSRuleList, visit: (rule: CSSMediaRule) => void): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) visit(rule)
    if ('cssRules' in rule && rule.cssRules instanceof CSSRuleList) eachMediaRule(rule.cssRules, visit)
  }
}

/** Makes the page's style sheets believe in a preference that no script can set, such as `prefers-contrast: more`. */
export function emulateMedia(root: DocumentOrShadowRoot, feature: string, value: string, isOn: boolean): void {
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    eachMediaRule(sheet.cssRules, (rule) => {
      const text = before.get(rule) ?? rule.media.mediaText
      if (!text.includes(feature)) return
      before.set(rule, text)
      const asked = text.includes(`${feature}: ${value}`) ? 'all' : 'not all'
      rule.media.mediaText = isOn ? asked : text
    })
  }
}
