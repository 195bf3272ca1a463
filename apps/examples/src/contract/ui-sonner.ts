import type { ShowIncident } from './react.ts'
export declare function sonnerToasts(toast: {
  error(title: string, data?: object): string | number
  dismiss(id: string | number): unknown
}): ShowIncident
