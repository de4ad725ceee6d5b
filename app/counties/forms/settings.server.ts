import { LOCALES, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { dayTyped, readTypedDay, typedDayOf, type TypedDay } from '~/kernel/typed-days'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { ACCESSIBILITY_STATUSES, COUNTY_CHANNELS, RETENTION_KINDS, type RetentionKind } from '../contract'
import type { MainSettings } from '../rules/settings'

/** The settings as they were typed: the threshold as text, days in their parts, everything else as it is kept. */
export type TypedSettings = Omit<MainSettings, 'smallGroupThreshold' | 'accessibility'> & {
  smallGroupThreshold: string
  accessibility: { status: MainSettings['accessibility']['status']; preparedOn: TypedDay; serviceOpenedOn: TypedDay; unit: LocalizedText }
}

/** Reads the form of the settings. Nothing is lost: what cannot be used is given back as it was typed. */
export function readSettings(form: FormData): TypedSettings {
  const ticked = (name: string) => form.getAll(name)
  return {
    requiredLocales: LOCALES.filter((locale) => ticked('requiredLocales').includes(locale)),
    offeredLocales: LOCALES.filter((locale) => ticked('offeredLocales').includes(locale)),
    channels: COUNTY_CHANNELS.filter((channel) => ticked('channels').includes(channel)),
    helpPhone: word(form, 'helpPhone'),
    helpHours: readTexts(form, 'helpHours'),
    helpEmail: word(form, 'helpEmail'),
    postalAddress: readTexts(form, 'postalAddress'),
    emergencyPhone: word(form, 'emergencyPhone'),
    crisisPhone: word(form, 'crisisPhone'),
    accessibility: { status: ACCESSIBILITY_STATUSES.find((each) => each === form.get('accessibilityStatus')) ?? null, preparedOn: readTypedDay(form, 'preparedOn'), serviceOpenedOn: readTypedDay(form, 'serviceOpenedOn'), unit: readTexts(form, 'accessibilityUnit') },
    officer: { email: word(form, 'officerEmail'), phone: word(form, 'officerPhone') },
    smallGroupThreshold: word(form, 'smallGroupThreshold'),
  }
}

/** The settings without the spaces around what was typed; a threshold that is no whole number becomes NaN, which no rule accepts. */
export function settingsTyped(typed: TypedSettings): MainSettings {
  const { helpPhone, helpHours, helpEmail, postalAddress, emergencyPhone, crisisPhone, smallGroupThreshold, accessibility, officer, ...chosen } = typed
  return {
    ...chosen,
    helpPhone: helpPhone.trim(), helpHours: tidy(helpHours), helpEmail: helpEmail.trim(), postalAddress: tidy(postalAddress),
    emergencyPhone: emergencyPhone.trim(), crisisPhone: crisisPhone.trim(), smallGroupThreshold: wholeNumber(smallGroupThreshold),
    accessibility: { status: accessibility.status, preparedOn: dayTyped(accessibility.preparedOn), serviceOpenedOn: dayTyped(accessibility.serviceOpenedOn), unit: tidy(accessibility.unit) },
    officer: { email: officer.email.trim(), phone: officer.phone.trim() },
  }
}

/** The settings as their form begins with them. */
export function typedSettingsOf({ smallGroupThreshold, accessibility: { status, preparedOn, serviceOpenedOn, unit = {} }, ...settings }: MainSettings): TypedSettings {
  return { ...settings, smallGroupThreshold: String(smallGroupThreshold), accessibility: { status, preparedOn: typedDayOf(preparedOn), serviceOpenedOn: typedDayOf(serviceOpenedOn), unit } }
}

/** The days of each kind as typed. */
export type TypedRetention = Record<RetentionKind, string>

/** Reads the form of the retention times. */
export function readRetention(form: FormData): TypedRetention {
  return Object.fromEntries((Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => [kind, word(form, kind)])) as TypedRetention
}

/** The typed days as numbers; what is no whole number becomes NaN, which no rule accepts. */
export function retentionTyped(typed: TypedRetention): Record<RetentionKind, number> {
  return Object.fromEntries((Object.keys(RETENTION_KINDS) as RetentionKind[]).map((kind) => [kind, wholeNumber(typed[kind])])) as Record<RetentionKind, number>
}

/** The revision a form goes by; 0, which none has, when it is not there. */
export function readRevision(form: FormData): number {
  return wholeNumberIn(word(form, 'revision')) ?? 0
}

/** A text without the spaces around what was typed in each language. */
export function tidy(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, words.trim()]))
}

/** The fields `name.fi`, `name.sv` … as typed; a language that is not in the form is left out. */
export function readTexts(form: FormData, name: string): LocalizedText {
  const found = LOCALES.flatMap((locale): [Locale, string][] => {
    const value = form.get(`${name}.${locale}`)
    return typeof value === 'string' ? [[locale, value.slice(0, 1000)]] : []
  })
  return Object.fromEntries(found)
}

function wholeNumber(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN
}

/** One field as typed, or nothing. */
export function word(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 300) : ''
}
