import type { Dialect } from '../types.ts'
import { defaultDialects } from './defaultDialects.ts'
import { failedRows } from './failed-rows.ts'
import { google } from './google.ts'
import { graphqlPayload } from './graphql-payload.ts'
import { headerCodes } from './header-codes.ts'
import { magento } from './magento.ts'
import { textFormats } from './text-formats.ts'

/** Every dialect of the kit, in the order they are asked: those first that know better than a general reader. */
export const allDialects: readonly Dialect[] = [
  google,
  graphqlPayload,
  headerCodes,
  textFormats,
  failedRows,
  magento,
  ...defaultDialects,
]
