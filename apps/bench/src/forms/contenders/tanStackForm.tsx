import { useForm } from '@tanstack/react-form'
import type { FormEvent, ReactElement } from 'react'
import { Counted } from '../Counted.tsx'
import type { Contender, FormProps } from '../types.ts'
import { valuesOf } from '../valuesOf.ts'

function Form({ names, ready, sent }: FormProps): ReactElement {
  const form = useForm({ defaultValues: valuesOf(names), onSubmit: sent })
  // `onServer` is typed as undefined, though it is what its documentation names for servers.
  ready(
    (messages) => () => form.setErrorMap({ onServer: { form: undefined, fields: messages } as unknown as undefined }),
  )
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void form.handleSubmit()
  }
  return (
    <form onSubmit={submit}>
      {names.map((name) => (
        <Counted key={name} name={name}>
          <form.Field name={name}>
            {(field) => (
              <>
                <input
                  name={field.name}
                  value={field.state.value}
                  onBlur={field.handleBlur}
                  onChange={({ target }) => field.handleChange(target.value)}
                />
                {field.state.meta.errors.length > 0 && <p className="message">{String(field.state.meta.errors[0])}</p>}
              </>
            )}
          </form.Field>
        </Counted>
      ))}
    </form>
  )
}

export const tanStackForm: Contender = {
  id: 'tanstack',
  name: 'TanStack Form, setErrorMap',
  Form,
  spell: (name) => name.replace(/\.(\d+)(?=\.|$)/g, '[$1]'),
}
