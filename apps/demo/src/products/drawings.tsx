import type { ReactNode } from 'react'

const WalnutBoard = () => (
  <g transform="rotate(-14 80 64)">
    <rect x="28" y="42" width="88" height="56" rx="10" fill="#5a3d2b" />
    <path d="M28 48q0-10 10-10h68q10 0 10 10v9h18q7 0 7 7t-7 7h-18v13q0 10-10 10H38q-10 0-10-10z" fill="#7d573d" />
    <path
      d="M36 50q26-5 52 0t24-1M36 60q20 4 40 0t30 1M36 71q30-6 52 0t22-1M36 82q18 4 38 0t34 2"
      fill="none"
      stroke="#6a4831"
      strokeWidth="2"
      strokeLinecap="round"
    />
    <circle cx="131" cy="64" r="3.5" fill="#f0e8da" />
  </g>
)

const LinenApron = () => (
  <>
    <path d="M62 32q-2-18 18-18t18 18" fill="none" stroke="#55613f" strokeWidth="3.5" strokeLinecap="round" />
    <path
      d="M50 62q-16 4-26 18M110 62q16 4 26 18"
      fill="none"
      stroke="#55613f"
      strokeWidth="3.5"
      strokeLinecap="round"
    />
    <path d="M60 31h40q1 16 12 28l2 53q0 3-3 3H49q-3 0-3-3l2-53q11-12 12-28z" fill="#7b8a5f" />
    <path d="M60 31h40l1 7H59z" fill="#68774f" />
    <path d="M62 76h36v18q0 5-5 5H67q-5 0-5-5z" fill="#8b9a6e" stroke="#68774f" strokeWidth="2" />
    <path d="M80 76v23" stroke="#68774f" strokeWidth="2" />
  </>
)

const StonewareMug = () => (
  <>
    <path
      d="M66 30q-5-6 0-12M80 30q-5-6 0-12M94 30q-5-6 0-12"
      fill="none"
      stroke="#b9ad98"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
    <path d="M104 58h8q13 0 13 13t-13 13h-9" fill="none" stroke="#d8c9ad" strokeWidth="7" />
    <path d="M48 44h60l-3 56q-.6 10-10 10H61q-9.4 0-10-10z" fill="#e6dac3" />
    <path d="M50 84q14-7 28-2t28-3l-1.2 21q-.6 10-10 10H61q-9.4 0-10-10z" fill="#b08a66" />
    <ellipse cx="78" cy="44" rx="30" ry="7" fill="#f3ebdb" />
    <ellipse cx="78" cy="45" rx="24" ry="4.5" fill="#5d4331" />
  </>
)

const OliveSpoon = () => (
  <g transform="rotate(40 80 64)">
    <path d="M75 56 77 118q.4 5 3 5t3-5l2-62z" fill="#b98d55" />
    <ellipse cx="80" cy="34" rx="17" ry="26" fill="#c69b62" />
    <ellipse cx="80" cy="33" rx="11.5" ry="19" fill="#ad8049" />
    <path d="M76 22q4 10 1 22M84 20q-2 12 1 24" fill="none" stroke="#946a38" strokeWidth="1.75" strokeLinecap="round" />
    <path d="M79 62q2 24 0 50" fill="none" stroke="#946a38" strokeWidth="1.5" strokeLinecap="round" />
  </g>
)

const TeaTowels = () => (
  <>
    <rect x="38" y="84" width="84" height="22" rx="6" fill="#5f7f96" />
    <path d="M38 91h84M38 99h84" stroke="#86a3b7" strokeWidth="2" />
    <rect x="40" y="60" width="80" height="23" rx="6" fill="#f6f1e6" />
    <path d="M98 60v23M104 60v23" stroke="#b5574c" strokeWidth="3" />
    <rect x="42" y="36" width="76" height="23" rx="6" fill="#d9b46c" />
    <path d="M52 36v23M66 36v23M80 36v23M94 36v23M108 36v23M42 44h76M42 52h76" stroke="#e8cd97" strokeWidth="2" />
  </>
)

const BeeswaxCandles = () => (
  <>
    <ellipse cx="80" cy="108" rx="48" ry="8" fill="#b6a58a" />
    <ellipse cx="80" cy="105" rx="48" ry="8" fill="#e4d8c2" />
    <path d="M52 48h20v55q-10 4-20 0z" fill="#dca544" />
    <path d="M88 34h20v69q-10 4-20 0z" fill="#dca544" />
    <path d="M57 49v53M93 35v67" stroke="#ecc67c" strokeWidth="4" />
    <path d="M62 48v-7M98 34v-7" stroke="#4a3a28" strokeWidth="2" strokeLinecap="round" />
    <path d="M62 22q9 10 0 19-9-9 0-19zM98 8q9 10 0 19-9-9 0-19z" fill="#f2a33a" />
    <path d="M62 31q4 5 0 9-4-4 0-9zM98 17q4 5 0 9-4-4 0-9z" fill="#fbe3a2" />
  </>
)

const Parcel = () => (
  <>
    <rect x="42" y="34" width="76" height="70" rx="4" fill="#c9a379" />
    <path d="M80 34v70M42 62h76" stroke="#8d5a44" strokeWidth="4" />
  </>
)

export interface Picture {
  tint: 'sand' | 'moss' | 'sky' | 'straw' | 'stone'
  Drawing: () => ReactNode
}

/** By product id. */
export const drawings: Readonly<Record<string, Picture>> = {
  'walnut-board': { tint: 'sand', Drawing: WalnutBoard },
  'linen-apron': { tint: 'moss', Drawing: LinenApron },
  'stoneware-mug': { tint: 'stone', Drawing: StonewareMug },
  'olive-spoon': { tint: 'moss', Drawing: OliveSpoon },
  'tea-towels': { tint: 'sky', Drawing: TeaTowels },
  'beeswax-candles': { tint: 'straw', Drawing: BeeswaxCandles },
}

/** For goods that nobody has drawn yet. */
export const parcel: Picture = { tint: 'stone', Drawing: Parcel }
