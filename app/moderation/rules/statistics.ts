import { dayOf, instantAt } from '~/kernel/times'
import { REASONS, type ActionKind, type Reason } from '../contract'

/** What is counted in public: what was done, by reason. */
export const COUNTED_KINDS = ['redact', 'hide', 'hand-on'] as const
export type CountedKind = (typeof COUNTED_KINDS)[number]

/** A count, or null when it is small and therefore not shown; zero is shown. */
export type ShownCount = number | null

export type Statistics = {
  rows: { reason: Reason; counts: Record<CountedKind, ShownCount> }[]
  /** Half of all first decisions took at most so many hours; null when too few were taken to say. */
  medianHours: number | null
  appeals: { upheld: ShownCount; lifted: ShownCount }
}

/**
 * The twelve full months before the present one, in Helsinki. Whole months, so that nobody can follow one decision from
 * one day's figures to the next.
 */
export function statisticsTime(now: Date): { from: Date; until: Date } {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number]
  const first = (y: number) => instantAt(`${y}-${String(month).padStart(2, '0')}-01`, '00:00')
  return { from: first(year - 1), until: first(year) }
}

/** When the figures change next: at the beginning of the next month. */
export function nextStatistics(now: Date): Date {
  const [year, month] = dayOf(now).split('-').map(Number) as [number, number]
  return month === 12 ? instantAt(`${year + 1}-01-01`, '00:00') : instantAt(`${year}-${String(month + 1).padStart(2, '0')}-01`, '00:00')
}

/**
 * The figures as they may be shown. Counts under the threshold are hidden, and no sums are given from which they could
 * be worked out: the table holds every cell once and nothing that adds them up.
 */
export function shownStatistics(raw: { cells: readonly { kind: ActionKind; reason: Reason | null; count: number }[]; waits: { count: number; median: number | null }; appeals: { upheld: number; lifted: number } }, threshold: number): Statistics {
  const shown = (count: number): ShownCount => (count > 0 && count < threshold ? null : count)
  const count = (reason: Reason, kind: CountedKind) => raw.cells.filter((cell) => cell.reason === reason && cell.kind === kind).reduce((sum, cell) => sum + cell.count, 0)
  return {
    rows: REASONS.map((reason) => ({ reason, counts: Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, shown(count(reason, kind))])) as Record<CountedKind, ShownCount> })),
    medianHours: raw.waits.count >= threshold && raw.waits.median !== null ? Math.max(1, Math.round(raw.waits.median / 3600)) : null,
    appeals: { upheld: shown(raw.appeals.upheld), lifted: shown(raw.appeals.lifted) },
  }
}
