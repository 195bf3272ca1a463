import * as library from 'react-hook-form'
import {
  type FieldError,
  FormProvider,
  type UseFormReturn,
  useController,
  useForm,
  useFormContext,
  useFormState,
} from 'react-hook-form'

// The ways to read an error with react-hook-form alone, each compiled by the React Compiler.

export interface Person {
  email: string
}
type Form = UseFormReturn<Person>
interface Props {
  form: Form
}

const say = (error: FieldError | undefined) => <output>{error?.message}</output>

export function SameComponent() {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  return (
    <form>
      <input {...form.register('email')} />
      {say(form.formState.errors.email)}
      <Refuse form={form} />
    </form>
  )
}

export function Destructured() {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  const {
    formState: { errors },
  } = form
  return (
    <form>
      <input {...form.register('email')} />
      {say(errors.email)}
      <Refuse form={form} />
    </form>
  )
}

export function FieldState() {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  void form.formState.errors
  return (
    <form>
      <input {...form.register('email')} />
      {say(form.getFieldState('email').error)}
      <Refuse form={form} />
    </form>
  )
}

export function FieldStateOfFormState() {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  return (
    <form>
      <input {...form.register('email')} />
      {say(form.getFieldState('email', form.formState).error)}
      <Refuse form={form} />
    </form>
  )
}

/** Sets the error, and shows that it is set. */
function Refuse({ form }: Props) {
  'use memo'
  const { errors } = useFormState({ control: form.control })
  const refuse = () => form.setError('email', { type: 'server', message: 'taken' })
  return (
    <button type="button" onClick={refuse}>
      {errors.email ? 'Refused' : 'Refuse'}
    </button>
  )
}

function Child({ form }: Props) {
  'use memo'
  return say(form.formState.errors.email)
}
function ContextChild() {
  'use memo'
  return say(useFormContext<Person>().formState.errors.email)
}
function FormStateChild({ form }: Props) {
  'use memo'
  return say(useFormState({ control: form.control, name: 'email' }).errors.email)
}
function WholeFormStateChild({ form }: Props) {
  'use memo'
  return say(useFormState({ control: form.control }).errors.email)
}
function ShadcnChild({ form }: Props) {
  'use memo'
  const state = useFormState({ control: form.control, name: 'email' })
  return say(form.getFieldState('email', state).error)
}
function ControllerChild({ form }: Props) {
  'use memo'
  return say(useController({ control: form.control, name: 'email' }).fieldState.error)
}
// The first versions had none.
const ErrorMessage = 'ErrorMessage' in library ? library.ErrorMessage : undefined
function ErrorMessageChild({ form }: Props) {
  'use memo'
  return <output>{ErrorMessage && <ErrorMessage control={form.control} name="email" />}</output>
}

/** Every child, and the form around it. */
export function RawForm({ Reader }: { Reader: (props: Props) => React.ReactNode }) {
  'use memo'
  const form = useForm<Person>({ defaultValues: { email: '' } })
  // Read, so that the form draws anew when an error comes.
  void form.formState.errors
  return (
    <FormProvider {...form}>
      <input {...form.register('email')} />
      <Reader form={form} />
      <Refuse form={form} />
    </FormProvider>
  )
}

export const children = {
  Child,
  ContextChild,
  FormStateChild,
  WholeFormStateChild,
  ShadcnChild,
  ControllerChild,
  ErrorMessageChild,
}
export const hasErrorMessage: boolean = ErrorMessage !== undefined
