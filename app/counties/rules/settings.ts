import type { Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import type { FieldMessage } from '~/kernel/results'
import type { Day } from '~/kernel/times'
import { COUNTY_CHANNELS, type AccessibilityFacts, type AccessibilityStatus, type CountyChannel, type CountyFacts, type CountySettings } from '../contract'

/** All that a county can change about itself. */
export type EditableCounty = Pick<CountyFacts, 'requiredLocales' | 'offeredLocales' | 'smallGroupThreshold' | 'settings'>

/** What is stated of accessibility, as somebody wants to state it; a day is null when none was given, undefined when it was no day. */
export type StatedAccessibility = { status: AccessibilityStatus | null; preparedOn: Day | null | undefined; serviceOpenedOn: Day | null | undefined; unit?: LocalizedText }

/** The settings of one form: languages, ways of taking part, help, addresses, what is stated of accessibility, the data protection officer, and the smallest group that is shown. */
export type MainSettings = Pick<EditableCounty, 'requiredLocales' | 'offeredLocales' | 'smallGroupThreshold'> &
  Pick<CountySettings, 'helpPhone' | 'helpHours' | 'helpEmail' | 'postalAddress' | 'emergencyPhone' | 'crisisPhone'> & { channels: CountyChannel[]; accessibility: StatedAccessibility; officer: { email: string; phone: string } }

/** Groups smaller than this could be recognised whatever is hidden; over the largest nothing would be shown. */
export const THRESHOLDS = { least: 3, most: 100 } as const

/** Longest text of a setting, in characters. */
export const MAX_SETTING = 300

const WITHOUT_INTERNET: readonly CountyChannel[] = ['paper', 'phone', 'forum']

/** Everything that keeps settings from being used, field by field; empty when they fit together. */
export function checkMainSettings(settings: MainSettings, county: Pick<CountyFacts, 'originalLocale' | 'name'>): FieldMessage[] {
  return [...languages(settings, county), ...channels(settings.channels), ...phones(settings), ...texts(settings), ...statement(settings), ...officer(settings), ...threshold(settings.smallGroupThreshold)]
}

function languages({ requiredLocales, offeredLocales }: MainSettings, { originalLocale, name }: Pick<CountyFacts, 'originalLocale' | 'name'>): FieldMessage[] {
  if (!requiredLocales.includes(originalLocale)) return [{ field: 'requiredLocales', key: 'original-required' }]
  // Whatever must be published must also be on offer (Act 423/2003), and the county has a name in it.
  if (!requiredLocales.every((locale) => offeredLocales.includes(locale))) return [{ field: 'offeredLocales', key: 'required-not-offered' }]
  return missingLocales(name, requiredLocales).length > 0 ? [{ field: 'requiredLocales', key: 'name-missing' }] : []
}

function channels(chosen: readonly CountyChannel[]): FieldMessage[] {
  const known = COUNTY_CHANNELS.filter((channel) => chosen.includes(channel))
  if (known.length < 2) return [{ field: 'channels', key: 'two-channels' }]
  return known.some((channel) => WITHOUT_INTERNET.includes(channel)) ? [] : [{ field: 'channels', key: 'one-without-internet' }]
}

function phones(settings: MainSettings): FieldMessage[] {
  const wrong = (['helpPhone', 'emergencyPhone', 'crisisPhone'] as const).filter((field) => !isPhone(settings[field]))
  return [...wrong.map((field) => ({ field, key: 'bad-phone' })), ...(isEmail(settings.helpEmail) ? [] : [{ field: 'helpEmail', key: 'bad-email' }])]
}

/** Whether something can be dialled. Some personal identity codes look like a number; they are none. */
export function isPhone(typed: string): boolean {
  return /^\+?\d[\d -]{1,28}\d$/.test(typed) && !hasIdentityCode(typed)
}

/** Whether something looks like an e-mail address. */
export function isEmail(typed: string): boolean {
  return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]{2,}$/.test(typed) && typed.length <= 254 && !hasIdentityCode(typed)
}

function texts(settings: MainSettings): FieldMessage[] {
  return (['helpHours', 'postalAddress'] as const).flatMap((field) => textIn(field, settings[field], settings.requiredLocales))
}

function textIn(field: string, text: LocalizedText, required: readonly Locale[]): FieldMessage[] {
  const at = (locale: Locale) => `${field}-${locale}`
  const missing = missingLocales(text, required).map((locale) => ({ field: at(locale), key: 'text-missing' }))
  const written = Object.entries(text) as [Locale, string][]
  const long = written.filter(([, words]) => words.length > MAX_SETTING).map(([locale]) => ({ field: at(locale), key: 'too-long', values: { max: MAX_SETTING } }))
  const codes = written.filter(([, words]) => hasIdentityCode(words)).map(([locale]) => ({ field: at(locale), key: 'identity-code' }))
  return [...missing, ...long, ...codes]
}

// A county that has not assessed its service states nothing; once it states something, all that the statement must tell is there.
// The unit may be left out: then the county itself handles what people say.
function statement({ accessibility: stated, requiredLocales }: Pick<MainSettings, 'accessibility' | 'requiredLocales'>): FieldMessage[] {
  if (isUnstated(stated)) return []
  const days = (['preparedOn', 'serviceOpenedOn'] as const).filter((field) => !stated[field])
  return [
    ...(stated.status === null ? [{ field: 'accessibilityStatus', key: 'no-status' }] : []),
    ...days.map((field) => ({ field, key: stated[field] === null ? 'no-day' : 'bad-day' })),
    ...(stated.unit && isWritten(stated.unit) ? textIn('accessibilityUnit', stated.unit, requiredLocales) : []),
  ]
}

function isUnstated({ status, preparedOn, serviceOpenedOn, unit = {} }: StatedAccessibility): boolean {
  return status === null && preparedOn === null && serviceOpenedOn === null && !isWritten(unit)
}

function isWritten(text: LocalizedText): boolean {
  return Object.values(text).some((words) => words.trim() !== '')
}

function officer({ officer: { email, phone } }: MainSettings): FieldMessage[] {
  if (email === '' && phone === '') return []
  return [...(isEmail(email) ? [] : [{ field: 'officerEmail', key: 'bad-email' }]), ...(isPhone(phone) ? [] : [{ field: 'officerPhone', key: 'bad-phone' }])]
}

/** What of the settings may be left out, ready to be kept: what is not told is not there. */
export function optionalSettings({ accessibility: { status, preparedOn, serviceOpenedOn, unit = {} }, officer: named }: Pick<MainSettings, 'accessibility' | 'officer'>): Pick<CountySettings, 'accessibility' | 'dataProtectionOfficer'> {
  const accessibility: AccessibilityFacts | null = status && preparedOn && serviceOpenedOn ? { status, preparedOn, serviceOpenedOn, ...(isWritten(unit) ? { unit: withTyped({}, unit) } : {}) } : null
  return { ...(accessibility ? { accessibility } : {}), ...(named.email === '' ? {} : { dataProtectionOfficer: named }) }
}

function threshold(value: number): FieldMessage[] {
  const { least, most } = THRESHOLDS
  return Number.isInteger(value) && value >= least && value <= most ? [] : [{ field: 'smallGroupThreshold', key: 'bad-threshold', values: { least, most } }]
}

/**
 * The names of what differs between two states of a county, the settings among them one by one, in alphabetical order.
 * A county that has not chosen its ways of taking part offers all of them: choosing all changes nothing.
 */
export function changedSettings(before: EditableCounty, after: EditableCounty): string[] {
  const flat = ({ settings, ...rest }: EditableCounty): Record<string, unknown> => ({ channels: COUNTY_CHANNELS, ...settings, ...rest })
  const [old, now] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !isSame(old[name], now[name])).sort()
}

/** A text with what was typed in the place of the same languages; a language left empty goes. */
export function withTyped(text: LocalizedText, typed: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries({ ...text, ...typed }).filter(([, words]) => words.trim() !== ''))
}

/** Whether two settings say the same, whatever the order of their parts: a database keeps its own. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) : each)
}
