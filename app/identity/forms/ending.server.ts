import type { FieldMessage } from '~/kernel/results'
import type { Day } from '~/kernel/times'
import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { isLastDay } from '../rules/grants'

/** How a role is to end, as it was typed. */
export type TypedEnding = { when: '' | 'now' | 'day'; endsOn: TypedDay }

/** Reads how a role is to end. */
export function readEnding(form: FormData): TypedEnding {
  const when = form.get('when')
  return { when: when === 'now' || when === 'day' ? when : '', endsOn: readTypedDay(form, 'endsOn') }
}

/** The last day (null: at once), or what has to be put right first. */
export function checkEnding({ when, endsOn }: TypedEnding, today: Day): { ok: true; endsOn: Day | null } | { ok: false; messages: FieldMessage[] } {
  if (when === '') return { ok: false, messages: [{ field: 'when', key: 'when-required' }] }
  if (when === 'now') return { ok: true, endsOn: null }
  const day = dayTyped(endsOn)
  if (!day) return { ok: false, messages: [{ field: 'endsOn', key: 'bad-day' }] }
  return isLastDay(day, today) ? { ok: true, endsOn: day } : { ok: false, messages: [{ field: 'endsOn', key: 'bad-end' }] }
}

/** The last day of a role that may be without one: null when nothing is typed. */
export function readLastDay(form: FormData, today: Day): { ok: true; endsOn: Day | null } | { ok: false; typed: TypedDay; messages: FieldMessage[] } {
  const typed = readTypedDay(form, 'endsOn')
  const day = dayTyped(typed)
  if (day === undefined) return { ok: false, typed, messages: [{ field: 'endsOn', key: 'bad-day' }] }
  return day === null || isLastDay(day, today) ? { ok: true, endsOn: day } : { ok: false, typed, messages: [{ field: 'endsOn', key: 'bad-end' }] }
}
