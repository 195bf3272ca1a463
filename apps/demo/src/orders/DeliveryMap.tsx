import { useLentBug } from '../panel/crash.ts'

const stops = [
  { x: 40, label: 'Workshop' },
  { x: 200, label: 'Sorting' },
  { x: 360, label: 'Your door' },
]

/** Where parcels go. It has no bug of its own: the panel lends it one. */
export function DeliveryMap() {
  useLentBug()
  return (
    <section aria-labelledby="delivery">
      <h2 id="delivery">How it travels</h2>
      <div className="delivery">
        <svg
          viewBox="0 0 400 72"
          role="img"
          aria-label="From the workshop by way of sorting to your door, in three days"
        >
          <path d="M40 26C90 4 150 4 200 26s110 22 160 0" />
          {stops.map(({ x, label }) => (
            <g key={label}>
              <circle cx={x} cy="26" r="6" />
              <text x={x} y="60" textAnchor="middle">
                {label}
              </text>
            </g>
          ))}
        </svg>
        <p className="hint">Three days from the workshop to your door, on foot and by rail.</p>
      </div>
    </section>
  )
}
