import { showGroups, type ShownCount } from '~/questions/rules/small-groups'
import type { Coverage, EvidenceCounts, ThemeFacts } from '../contract'
import { coverageOf, type ReadingCounts } from './coverage'
import { shownEvidence } from './evidence'

/** Everything a summary states in figures; small groups hidden, ways of taking part never added together. */
export type Figures = {
  themes: ThemeFacts[]
  evidence: Record<string, EvidenceCounts>
  coverage: Coverage
  responses: number
  byChannel: Record<string, ShownCount>
  byLocale: Record<string, ShownCount>
  statements: number
  smallGroupThreshold: number
}

/** The same as counted, nothing hidden yet. */
export type RawFigures = {
  themes: ThemeFacts[]
  evidence: Record<string, { responses: number; statements: number; passages: number }>
  reading: ReadingCounts
  byChannel: Record<string, number>
  byLocale: Record<string, number>
}

/** The figures as they may be shown. */
export function shownFigures(raw: RawFigures, threshold: number): Figures {
  const { themes, evidence, reading } = raw
  const coverage = coverageOf(reading)
  return {
    themes, coverage,
    evidence: Object.fromEntries(themes.map(({ id }) => [id, shownEvidence(evidence[id], threshold)])),
    responses: reading.responses,
    byChannel: showGroups(raw.byChannel, threshold).counts,
    byLocale: showGroups(raw.byLocale, threshold).counts,
    statements: coverage.statements.total,
    smallGroupThreshold: threshold,
  }
}
