import { isLocale, type Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import type { Day } from '~/kernel/times'
import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { ROLES, type Role } from '../contract'
import { isEmail, normalizeEmail } from '../rules/email'
import { areGrantDays } from '../rules/grants'
import { LONGEST_NAME, nameProblem, tidyName } from '../rules/names'

/** Roles that one administrator can give alone. */
export const GIVABLE: readonly Role[] = ROLES.filter((role) => role !== 'administrator')

/** For how long roles are given, as it was typed. */
export type TypedTime = { startsOn: TypedDay; endsOn: TypedDay }

/** An invitation as it was typed. */
export type TypedInvitation = { name: string; email: string; locale: string; roles: Role[]; time: TypedTime }

/** Reads the form of an invitation. Nothing is lost: what cannot be kept is given back as it was typed. */
export function readInvitation(form: FormData): TypedInvitation {
  return { name: word(form, 'name', 1000), email: word(form, 'email', 320), locale: word(form, 'locale', 20), roles: readRoles(form), time: readTime(form) }
}

/** What of an invitation can be used, or what has to be put right first. */
export function checkInvitation(typed: TypedInvitation, today: Day): { ok: true; value: { displayName: string; email: string; locale: Locale; roles: Role[]; startsOn: Day; endsOn: Day | null } } | { ok: false; messages: FieldMessage[] } {
  const { locale, roles } = typed
  const [name, email] = [tidyName(typed.name), typed.email.trim()]
  const nameIs = nameProblem(name)
  const time = checkTime(typed.time, today)
  const messages: FieldMessage[] = []
  if (nameIs) messages.push(nameIs === 'too-long' ? { field: 'name', key: 'name-too-long', values: { max: LONGEST_NAME } } : { field: 'name', key: nameIs === 'required' ? 'name-required' : nameIs })
  if (!isEmail(normalizeEmail(email))) messages.push({ field: 'email', key: 'bad-email' })
  if (!isLocale(locale)) messages.push({ field: 'locale', key: 'locale-required' })
  if (roles.length === 0) messages.push({ field: 'roles', key: 'no-role' })
  if (!time.ok) messages.push(...time.messages)
  if (messages.length > 0 || !time.ok || !isLocale(locale)) return { ok: false, messages }
  return { ok: true, value: { displayName: name, email, locale, roles, ...time.value } }
}

/** The roles ticked in a form, known ones only. */
export function readRoles(form: FormData): Role[] {
  const ticked = form.getAll('roles')
  return GIVABLE.filter((role) => ticked.includes(role))
}

/** The first and last day of roles, as typed. */
export function readTime(form: FormData): TypedTime {
  return { startsOn: readTypedDay(form, 'startsOn'), endsOn: readTypedDay(form, 'endsOn') }
}

/** The days for which roles are given: from today on when no first day is typed, without end when no last one is. */
export function checkTime(typed: TypedTime, today: Day): { ok: true; value: { startsOn: Day; endsOn: Day | null } } | { ok: false; messages: FieldMessage[] } {
  const [startsOn, endsOn] = [dayTyped(typed.startsOn), dayTyped(typed.endsOn)]
  const messages: FieldMessage[] = []
  if (startsOn === undefined) messages.push({ field: 'startsOn', key: 'bad-day' })
  if (endsOn === undefined) messages.push({ field: 'endsOn', key: 'bad-day' })
  if (startsOn === undefined || endsOn === undefined) return { ok: false, messages }
  const days = { startsOn: startsOn ?? today, endsOn }
  return areGrantDays(days, today) ? { ok: true, value: days } : { ok: false, messages: [{ field: 'endsOn', key: 'bad-end' }] }
}

function word(form: FormData, name: string, most: number): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, most) : ''
}
