/** The first thing a keyboard meets: past the header, to the page. A button, since the address is the router's. */
export function SkipLink() {
  return (
    <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
      Go to the page’s content
    </button>
  )
}
