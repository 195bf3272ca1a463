export { actOf } from './actOf.ts'
export type { Politeness } from './announce.ts'
export { announce } from './announce.ts'
export type { FaultkitProviderProps } from './FaultkitProvider.tsx'
export { FaultkitProvider } from './FaultkitProvider.tsx'
export type { Folded, IncidentStore, Said } from './incidents.ts'
export { createIncidents } from './incidents.ts'
export type { LiveLine, LiveRegionProps } from './LiveRegion.tsx'
export { LiveRegion } from './LiveRegion.tsx'
export { pageIncidents } from './pageIncidents.ts'
export type {
  Actions,
  FieldErrorSource,
  FieldErrorState,
  Incident,
  ListedIssue,
  ProvidedWords,
  ShowIncident,
} from './types.ts'
export { useApiError } from './useApiError.ts'
export { useClaim } from './useClaim.ts'
export { useCountdown } from './useCountdown.ts'
export { useFirstToaster } from './useFirstToaster.ts'
export type { Incidents } from './useIncidents.ts'
export { useIncidents } from './useIncidents.ts'
export type { NoticeOptions } from './useNotice.ts'
export { useNotice } from './useNotice.ts'
export { useOnline } from './useOnline.ts'
export { useWords } from './useWords.ts'
