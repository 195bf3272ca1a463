/** For the root of a notice. No tag says this: a fieldset is for controls, and a landmark for each notice is one too many. */
export function groupedBy(titleId: string): { readonly role: 'group'; readonly 'aria-labelledby': string } {
  return { role: 'group', 'aria-labelledby': titleId }
}
