'use client'
import type { ListedIssue } from '@faultkit/react'
import { useState } from 'react'

type Lines = readonly ListedIssue[]

/** Whether this list says something that the one before did not: a new answer of the server, not an answer mended. */
export function useFresh(lines: Lines): boolean {
  const [seen, setSeen] = useState<{ lines: Lines; fresh: boolean }>({ lines: [], fresh: false })
  if (seen.lines === lines) return seen.fresh
  const fresh = lines.some(({ issue }) => !seen.lines.some((line) => line.issue === issue))
  setSeen({ lines, fresh })
  return fresh
}
