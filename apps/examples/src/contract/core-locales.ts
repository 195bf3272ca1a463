import type { Locale } from './core.ts'
export declare const de: Locale
