import { type ReactElement, useId, useState } from 'react'
import '../parts/parts.css'
import './dialects.css'
import { FamilyFold } from './FamilyFold.tsx'
import { type Family, families } from './families.ts'
import { findFamilies } from './findFamilies.ts'

const most = 20
const apis = new Set([...families.values()].flatMap((family) => family.apis)).size

const keyOf = ({ name, apis: matched }: Family): string => `${name} ${matched.join()}`

function countOf(found: number): string {
  if (found > most) return `${most} of ${found}: the nearest names.`
  if (found > 0) return found === 1 ? 'One family.' : `${found} families.`
  return 'None of that name. Paste a reply of it into the Inspector: the general readers may know it.'
}

/** Every API, framework and format of which a reply is known, by a part of its name. */
export function FindAnApi(): ReactElement {
  const id = useId()
  const [asked, setAsked] = useState('GitHub')
  const found = findFamilies(asked)
  const [nearest, ...others] = found
  return (
    <>
      <div className="book-form book-find">
        <div>
          <label htmlFor={id}>API, framework or format</label>
          <input
            id={id}
            type="search"
            value={asked}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => setAsked(target.value)}
          />
        </div>
        <output className="book-quiet">
          {asked.trim() ? countOf(found.length) : `${apis} names in ${families.size} families.`}
        </output>
      </div>
      <div className="book-families">
        {nearest && <FamilyFold key={`nearest ${keyOf(nearest)}`} family={nearest} isOpenAtFirst />}
        {others.slice(0, most - 1).map((family) => (
          <FamilyFold key={keyOf(family)} family={family} />
        ))}
      </div>
    </>
  )
}
