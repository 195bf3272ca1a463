export function Footer() {
  return (
    <footer className="footer">
      <p>
        Elm &amp; Oat is a make-believe shop on real servers. Nothing is sold or sent; whatever goes wrong here, you
        asked for it in “What goes wrong next”.
      </p>
    </footer>
  )
}
