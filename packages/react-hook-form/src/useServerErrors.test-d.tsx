// What must not compile: a path that leads to no field is found by the compiler, not by a customer.
import type { FieldErrorSource } from '@faultkit/react'
import { type FieldPath, type UseFormReturn, useForm } from 'react-hook-form'
import { expectTypeOf } from 'vitest'
import {
  createFieldMatcher,
  type FieldPattern,
  type ServerErrors,
  useFieldErrors,
  useFormErrors,
  useServerErrors,
} from './index.ts'
import { type Checkout, filled } from './test-support/Checkout.tsx'

export function WrongNames() {
  const errors = useServerErrors(useForm<Checkout>({ defaultValues: filled }))
  // @ts-expect-error no such field
  errors.register('mail')
  // @ts-expect-error a pattern is no field
  errors.clear('items.*.sku')
  // @ts-expect-error no such field
  errors.go('address.street')
  // @ts-expect-error no such field in the rows
  useFieldErrors(errors, 'items.0.colour')
  // @ts-expect-error no such part of the form
  useFormErrors(errors, ['email', 'delivery'])
  // @ts-expect-error a submit waits for a promise
  errors.handleSubmit(({ email }) => email)
  errors.clear('root')
  errors.register('items.3.sku')
}

export function WrongOptions(form: UseFormReturn<Checkout>) {
  // @ts-expect-error the alias leads to no field
  useServerErrors(form, { aliases: { plz: 'address.zip' } })
  // @ts-expect-error a row's field is named in all rows: items.*.sku
  useServerErrors(form, { aliases: { article: 'items.sku' } })
  // @ts-expect-error the label names no field
  useServerErrors(form, { labels: { 'address.zip': 'Postcode' } })
  // @ts-expect-error the field that is answered does not exist
  useServerErrors(form, { clears: { 'address.line1': ['address.zip'] } })
  // @ts-expect-error rows are counted from 0 or from 1
  useServerErrors(form, { indexBase: 2 })
  return useServerErrors(form, {
    aliases: { plz: 'address.postcode', 'positions.*.article': 'items.*.sku', note: null },
    clears: { 'items.*.sku': ['items.*.quantity'] },
    onReveal: (name) => expectTypeOf(name).toEqualTypeOf<FieldPath<Checkout>>(),
  })
}

export function Handler(form: UseFormReturn<Checkout, unknown, { total: number }>) {
  const errors = useServerErrors(form)
  const submit = errors.handleSubmit(async (values, { signal, idempotencyKey }) => {
    expectTypeOf(values).toEqualTypeOf<{ total: number }>()
    expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
    return idempotencyKey
  })
  expectTypeOf(submit).returns.resolves.toEqualTypeOf<string | undefined>()
  // A child may name the fields alone, whatever the resolver makes of them.
  expectTypeOf(errors).toExtend<ServerErrors<Checkout>>()
  expectTypeOf(errors).toExtend<FieldErrorSource<FieldPath<Checkout>>>()
}

expectTypeOf<'items.*.sku'>().toExtend<FieldPattern<Checkout>>()
expectTypeOf<'items.*.colour'>().not.toExtend<FieldPattern<Checkout>>()

// The names given are the names found.
expectTypeOf(createFieldMatcher(['email', 'age'])('x').name).toEqualTypeOf<'email' | 'age' | undefined>()
