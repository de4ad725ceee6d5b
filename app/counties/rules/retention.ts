import type { FieldMessage } from '~/kernel/results'
import { RETENTION_KINDS, type RetentionDays, type RetentionKind } from '../contract'

/** Shortest and longest time a county may set, in days: not at once, and not beyond fifty years. */
export const RETENTION_LIMITS = { least: 1, most: 18_262 } as const

/** For how many days each kind is kept: as the county has set, else as the product proposes. */
export function retentionOf(set: readonly RetentionDays[] | undefined): RetentionDays[] {
  return RETENTION_KINDS.map(({ kind, days }) => ({ kind, days: set?.find((each) => each.kind === kind)?.days ?? days }))
}

/** Everything that keeps retention times from being used, kind by kind. */
export function checkRetention(days: Readonly<Record<RetentionKind, number>>): FieldMessage[] {
  const { least, most } = RETENTION_LIMITS
  return RETENTION_KINDS.filter(({ kind }) => !Number.isInteger(days[kind]) || days[kind] < least || days[kind] > most).map(({ kind }) => ({ field: kind, key: 'bad-days', values: { least, most } }))
}
