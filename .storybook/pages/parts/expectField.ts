import type { FieldErrorSource } from '@faultkit/react'
import { expect, type within } from 'storybook/test'
import { expectOneSurface } from './expectOneSurface.ts'
import { isOwnDialect } from './says.ts'

interface Playing {
  args: { errors: FieldErrorSource }
  canvas: ReturnType<typeof within>
  globals: Readonly<Record<string, unknown>>
}

/** A play function: the control with this label is marked and described by the sentence below it, and nothing else shows the error. */
export function expectField(label: string, sentence: string): (playing: Playing) => Promise<void> {
  return async ({ args, canvas, globals }) => {
    if (!isOwnDialect(globals)) return
    const control = canvas.getByRole('textbox', { name: label })
    await expect(control).toHaveAttribute('aria-invalid', 'true')
    await expect(control).toHaveAccessibleDescription(expect.stringContaining(sentence))
    await expect(canvas.getByText(sentence)).toBeVisible()
    await expectOneSurface(args.errors.error?.(), sentence)
  }
}
