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
export { helpStep } from './takeableStep.ts'
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
export { useContest } from './useContest.ts'
export { useCountdown } from './useCountdown.ts'
export { useDelivery } from './useDelivery.ts'
export { useFieldState } from './useFieldState.ts'
export { useFirstToaster } from './useFirstToaster.ts'
export type { Incidents } from './useIncidents.ts'
export { useIncidents } from './useIncidents.ts'
export { useMessageId } from './useMessageId.ts'
export type { NoticeOptions } from './useNotice.ts'
export { useNotice } from './useNotice.ts'
export { useOnline } from './useOnline.ts'
export { useSupportText } from './useSupportText.ts'
export type { Text } from './useText.ts'
export { useText } from './useText.ts'
export type { Step, Told } from './useTold.ts'
export { useTold } from './useTold.ts'
export type { Wait } from './useWait.ts'
export { useWait } from './useWait.ts'
export { useWords } from './useWords.ts'
export { withoutWait } from './waitIn.ts'
