import { Icon } from './Icon.tsx'
import { hrefTo, type Route } from './router.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'

const Mark = () => (
  <svg className="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
    <path d="M14 25V11M14 18c-6 0-9-3-9-9 6 0 9 3 9 9zM14 14c0-6 3-9.5 9-9.5 0 6-3 9.5-9 9.5z" />
  </svg>
)

const links = [
  { page: 'shop', label: 'Shop' },
  { page: 'orders', label: 'Orders' },
] as const

function Nav({ route }: { route: Route }) {
  return (
    <nav aria-label="Shop">
      {links.map(({ page, label }) => (
        <a key={page} href={hrefTo({ page })} aria-current={route.page === page ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}

/** On a narrow screen the panel waits behind a button; `onOpenPanel` is undefined where it stands beside the page. */
export function Header({ route, onOpenPanel }: { route: Route; onOpenPanel: (() => void) | undefined }) {
  return (
    <header className="header">
      <a className="brand" href={hrefTo({ page: 'shop' })}>
        <Mark />
        Elm &amp; Oat
      </a>
      <Nav route={route} />
      <div className="header-tools">
        <ThemeSwitch />
        {onOpenPanel && (
          <button type="button" className="button quiet" onClick={onOpenPanel}>
            <Icon name="flask" />
            What goes wrong
          </button>
        )}
      </div>
    </header>
  )
}
