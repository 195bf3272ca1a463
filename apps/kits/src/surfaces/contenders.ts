import type { Contender } from './Contender.ts'
import { baseUi } from './contenders/baseUi.tsx'
import { faultkit } from './contenders/faultkit.tsx'
import { hotToaster } from './contenders/hotToaster.tsx'
import { mantine } from './contenders/mantine.tsx'
import { muiSnackbar } from './contenders/muiSnackbar.tsx'
import { notistack } from './contenders/notistack.tsx'
import { radix } from './contenders/radix.tsx'
import { reactAria } from './contenders/reactAria.tsx'
import { sonnerToaster } from './contenders/sonnerToaster.tsx'
import { toastify } from './contenders/toastify.tsx'

export const contenders: readonly Contender[] = [
  faultkit,
  sonnerToaster,
  toastify,
  baseUi,
  reactAria,
  radix,
  hotToaster,
  notistack,
  muiSnackbar,
  mantine,
]
