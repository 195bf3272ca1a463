import type { ServerErrors } from '@faultkit/react-hook-form'
import type { Checkout } from '../api/types.ts'
import { Icon } from '../shell/Icon.tsx'
import { Field } from './Field.tsx'

interface CouponPartProps {
  errors: ServerErrors<Checkout>
  open: boolean
  onToggle: () => void
}

/** A part of the form that most people never open: closed, its field is not on the page, and an error about it must open it. */
export function CouponPart({ errors, open, onToggle }: CouponPartProps) {
  return (
    <div className="coupon">
      <button type="button" className="button link" aria-expanded={open} onClick={onToggle}>
        <Icon name="chevron" />
        Have a coupon?
      </button>
      {open && <Field errors={errors} name="coupon" label="Coupon" hint="SPRING10, for one" autoComplete="off" />}
    </div>
  )
}
