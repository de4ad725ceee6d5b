import { showCount } from '~/questions/rules/small-groups'
import type { EvidenceCounts } from '../contract'

/**
 * Evidence as it may be shown. When so few responses stand under a theme that they are hidden, their passages are too,
 * since a passage is somebody's. Statements are public with their giver's name and are always counted.
 */
export function shownEvidence(raw: { responses: number; statements: number; passages: number } | undefined, threshold: number): EvidenceCounts {
  if (!raw) return { responses: 0, statements: 0, passages: 0 }
  const responses = showCount(raw.responses, threshold)
  return { responses, statements: raw.statements, passages: responses === null ? null : raw.passages }
}
