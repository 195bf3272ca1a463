import type { ComponentType } from 'react'
import { BaseUiForm } from './BaseUiForm.tsx'
import { FieldStateForm } from './FieldStateForm.tsx'
import { MuiForm } from './MuiForm.tsx'
import type { OrderFormProps } from './OrderForm.ts'
import { PlainForm } from './PlainForm.tsx'
import { ReactAriaForm } from './ReactAriaForm.tsx'
import { ShadcnForm } from './ShadcnForm.tsx'

/** The same form in each kit. */
export const forms: readonly (readonly [kit: string, Form: ComponentType<OrderFormProps>])[] = [
  ['plain inputs', PlainForm],
  ['MUI', MuiForm],
  ['MUI that reads fieldState', FieldStateForm],
  ['React Aria', ReactAriaForm],
  ['Base UI', BaseUiForm],
  ['shadcn', ShadcnForm],
]
