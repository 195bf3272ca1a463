// What shadcn's command line puts into an app as components/ui/form.tsx, in its shape and with its names; what reads the
// errors, `useFormField`, asks faultkit.
import { useFieldErrors, useServerErrors } from '@faultkit/react-hook-form'
import { Root as LabelRoot } from '@radix-ui/react-label'
import { Slot } from '@radix-ui/react-slot'
import { type ComponentProps, createContext, type ReactElement, use, useId } from 'react'
import {
  Controller,
  type ControllerProps,
  type FieldPath,
  type FieldValues,
  FormProvider,
  useFormContext,
} from 'react-hook-form'

export const Form: typeof FormProvider = FormProvider

const NameContext = createContext('')
const ItemContext = createContext('')

export function FormField<T extends FieldValues, N extends FieldPath<T>>(props: ControllerProps<T, N>): ReactElement {
  return (
    <NameContext value={props.name}>
      <Controller {...props} />
    </NameContext>
  )
}

interface FormFieldState {
  readonly invalid: boolean
  readonly messages: readonly string[]
  readonly controlId: string
  readonly hintId: string
  readonly messageId: string
}

export function useFormField(): FormFieldState {
  const errors = useServerErrors(useFormContext())
  const { invalid, messages, messageId } = useFieldErrors(errors, use(NameContext))
  const id = use(ItemContext)
  return { invalid, messages, controlId: `${id}-control`, hintId: `${id}-hint`, messageId }
}

export function FormItem(props: ComponentProps<'div'>): ReactElement {
  return (
    <ItemContext value={useId()}>
      <div data-slot="form-item" {...props} />
    </ItemContext>
  )
}

export function FormLabel(props: ComponentProps<typeof LabelRoot>): ReactElement {
  const { invalid, controlId } = useFormField()
  return <LabelRoot data-slot="form-label" data-error={invalid} htmlFor={controlId} {...props} />
}

export function FormControl(props: ComponentProps<typeof Slot>): ReactElement {
  const { invalid, controlId, hintId, messageId } = useFormField()
  return (
    <Slot
      data-slot="form-control"
      id={controlId}
      aria-describedby={invalid ? `${messageId} ${hintId}` : hintId}
      aria-invalid={invalid}
      {...props}
    />
  )
}

export function FormDescription(props: ComponentProps<'p'>): ReactElement {
  return <p data-slot="form-description" id={useFormField().hintId} {...props} />
}

export function FormMessage(props: ComponentProps<'p'>): ReactElement | null {
  const { messages, messageId } = useFormField()
  return messages.length > 0 ? (
    <p data-slot="form-message" id={messageId} {...props}>
      {messages.join('. ')}
    </p>
  ) : null
}
