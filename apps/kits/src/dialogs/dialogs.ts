import type { ComponentType } from 'react'
import { BaseUiDialog } from './BaseUiDialog.tsx'
import type { DialogProps } from './DialogProps.ts'
import { HeadlessUiDialog } from './HeadlessUiDialog.tsx'
import { MuiDialog } from './MuiDialog.tsx'
import { NativeDialog } from './NativeDialog.tsx'
import { RadixDialog } from './RadixDialog.tsx'
import { ReactAriaDialog } from './ReactAriaDialog.tsx'

/** The same modal from six kits, each as its documentation writes it, each closed by a click outside. */
export const dialogs: readonly (readonly [string, ComponentType<DialogProps>])[] = [
  ['native <dialog>', NativeDialog],
  ['Radix', RadixDialog],
  ['Base UI', BaseUiDialog],
  ['React Aria', ReactAriaDialog],
  ['MUI', MuiDialog],
  ['Headless UI', HeadlessUiDialog],
]
