// One toaster on a page as an app publishes it: `?faultkit` names the file it is written in.
import { createRoot } from 'react-dom/client'
import type { Contender } from '../Contender.ts'
import type {} from '../report.ts'
import '../surfaces.css'

const all = import.meta.glob<Record<string, Contender>>('../contenders/*.tsx')
const named = location.search.slice(1)
const contender = (await all[`../contenders/${named}.tsx`]?.())?.[named]
const root = document.getElementById('root')
if (!contender || !root) throw new Error(`There is no toaster called ${named}.`)
const { Host, fail, name } = contender
createRoot(root).render(<Host />)
window.fail = () => void fail(() => undefined, false)
document.documentElement.dataset.toaster = name
