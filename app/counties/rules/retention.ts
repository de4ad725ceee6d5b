import { addDays, daysBetween, type Day } from '~/kernel/times'
import type { FieldMessage } from '~/kernel/results'
import { RETENTION_KINDS, type KeptTime, type RetentionKind } from '../contract'

type Kinds = Readonly<Record<RetentionKind, { unit: 'days' | 'years'; usual: number; least: number; most: number }>>

/** How long a county keeps a kind of thing: what it has set, within the bounds of the kind, or the usual time. */
export function keptTime(kinds: Kinds, set: Partial<Record<RetentionKind, number>> | undefined, kind: RetentionKind): KeptTime {
  const { unit, usual, least, most } = kinds[kind]
  const given = set?.[kind]
  const count = typeof given === 'number' && Number.isInteger(given) ? Math.min(most, Math.max(least, given)) : usual
  return { unit, count }
}

/** Everything that keeps times from being used, kind by kind: each is a whole number within the bounds of its kind. */
export function checkRetention(times: Readonly<Record<RetentionKind, number>>): FieldMessage[] {
  return (Object.keys(RETENTION_KINDS) as RetentionKind[]).flatMap((kind): FieldMessage[] => {
    const { unit, least, most } = RETENTION_KINDS[kind]
    const time = times[kind]
    return Number.isInteger(time) && time >= least && time <= most ? [] : [{ field: kind, key: unit === 'years' ? 'bad-years' : 'bad-days', values: { least, most } }]
  })
}

/** The kinds that would be kept for a shorter time than now: what is over by the new time goes the next night. */
export function shortenedKinds(now: Readonly<Record<RetentionKind, KeptTime>>, times: Readonly<Record<RetentionKind, number>>): RetentionKind[] {
  return (Object.keys(RETENTION_KINDS) as RetentionKind[]).filter((kind) => times[kind] < now[kind].count)
}

/**
 * The last day whose time is over today: what began on it or before has been kept for the whole time. A time of years that
 * began on 29 February is over on 1 March.
 */
export function lastDayOver({ unit, count }: KeptTime, today: Day): Day {
  if (unit === 'days') return addDays(today, -count)
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  // 29 February of a year that has none is its last day of February.
  const lastOfMonth = daysBetween(`${pad(year - count, 4)}-${pad(month)}-01`, month === 12 ? `${pad(year - count + 1, 4)}-01-01` : `${pad(year - count, 4)}-${pad(month + 1)}-01`)
  return `${pad(year - count, 4)}-${pad(month)}-${pad(Math.min(day, lastOfMonth))}`
}

/** A kept time as an ISO 8601 duration: `P5Y`, `P90D`. */
export function asDuration({ unit, count }: KeptTime): string {
  return `P${count}${unit === 'years' ? 'Y' : 'D'}`
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0')
}
