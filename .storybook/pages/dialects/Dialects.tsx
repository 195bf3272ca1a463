import type { ReactElement } from 'react'
import '../parts/parts.css'
import './dialects.css'
import { FamilyFold } from './FamilyFold.tsx'
import { familiesOf, type Group } from './groups.ts'

interface DialectsProps {
  group: Group
  /** All are open, not only the first. */
  isOpen?: boolean
}

/** The families of one kind of API: each reply beside what it becomes on the screen. */
export function Dialects({ group, isOpen = false }: DialectsProps): ReactElement {
  return (
    <div className="book-families">
      {familiesOf(group).map((family, at) => (
        <FamilyFold key={family.name} family={family} isOpenAtFirst={isOpen || at === 0} />
      ))}
    </div>
  )
}
