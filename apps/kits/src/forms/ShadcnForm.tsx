import { useServerErrors } from '@faultkit/react-hook-form'
import * as Select from '@radix-ui/react-select'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { countries, empty, hint, type OrderFormProps } from './OrderForm.ts'
import { Form, FormControl, FormDescription, FormField, FormItem, FormLabel, FormMessage } from './shadcn/form.tsx'

export function ShadcnForm({ send }: OrderFormProps): ReactElement {
  const form = useForm({ defaultValues: empty })
  const errors = useServerErrors(form)
  return (
    <Form {...form}>
      <form noValidate onSubmit={errors.handleSubmit(send)}>
        <FormField
          control={form.control}
          name="email"
          render={({ field }) => (
            <FormItem>
              <FormLabel>Email</FormLabel>
              <FormControl>
                <input {...field} />
              </FormControl>
              <FormDescription>{hint}</FormDescription>
              <FormMessage />
            </FormItem>
          )}
        />
        <FormField
          control={form.control}
          name="country"
          render={({ field: { ref, value, onChange, onBlur } }) => (
            <FormItem>
              <FormLabel>Country</FormLabel>
              <Select.Root value={value} onValueChange={onChange}>
                <FormControl>
                  <Select.Trigger ref={ref} onBlur={onBlur}>
                    <Select.Value />
                  </Select.Trigger>
                </FormControl>
                <Select.Portal>
                  <Select.Content>
                    {countries.map((name) => (
                      <Select.Item key={name} value={name}>
                        <Select.ItemText>{name}</Select.ItemText>
                      </Select.Item>
                    ))}
                  </Select.Content>
                </Select.Portal>
              </Select.Root>
              <FormMessage />
            </FormItem>
          )}
        />
        <button type="submit">Place order</button>
      </form>
    </Form>
  )
}
