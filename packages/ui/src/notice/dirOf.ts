/**
 * A server's English stays English in a page that is read from right to left, with its full stop at its end. A sentence with
 * any letter of such a script keeps the page's direction: many begin with a name in other letters.
 */
export const dirOf = (text: string): 'auto' | undefined => (/[\u0590-\u08ff]/.test(text) ? undefined : 'auto')
