import { z } from 'zod'
import { isLocale, LOCALES, type Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import { isDay } from '~/kernel/times'
import { ACCESSIBILITY_STATUSES, type EstablishCounty } from '../contract'
import { knownCounty } from '../rules/known-counties'
import { isEmail, isPhone } from '../rules/settings'

const words = z.string('is missing').trim().min(1, 'is missing').max(300, 'must be 300 characters at most')
const locale = z.custom<Locale>(isLocale, `must be one of ${LOCALES.join(', ')}`)
const localized = z.partialRecord(z.enum(LOCALES), words, 'is missing')
const day = z.string('is missing').refine(isDay, 'must be a day such as 2027-01-31')
const email = z.email('must be an e-mail address')

/** A county as whoever runs the service writes it down. */
const entry = z.strictObject({
  code: words,
  id: words,
  legalProfile: z.enum(['county', 'city', 'joint-authority'], 'must be county, city or joint-authority'),
  name: localized,
  originalLocale: locale,
  requiredLocales: z.array(locale, 'is missing').min(1, 'is missing'),
  offeredLocales: z.array(locale).default(LOCALES),
  smallGroupThreshold: z.int().min(3, 'must be at least 3').max(100, 'must be at most 100').default(5),
  validFrom: day,
  validTo: day.nullable().default(null),
  hosts: z.array(words, 'is missing').min(1, 'is missing'),
  help: z.strictObject({ phone: words, email, hours: localized }, 'is missing'),
  postalAddress: localized,
  emergencyPhone: words.default('112'),
  crisisPhone: words,
  accessibility: z.strictObject({ status: z.enum(ACCESSIBILITY_STATUSES, `must be one of ${ACCESSIBILITY_STATUSES.join(', ')}`), preparedOn: day, serviceOpenedOn: day, unit: localized.optional() }).optional(),
  dataProtectionOfficer: z.strictObject({ email: email.refine(isEmail, 'must be an e-mail address'), phone: words.refine(isPhone, 'must be a phone number') }).optional(),
  municipalities: z.array(z.strictObject({ id: words, name: localized, population: z.int().min(0) })).default([]),
  administrators: z.array(z.strictObject({ email, name: words, locale: locale.optional() }), 'is missing').min(1, 'is missing'),
})

/** Who administers a county from its first day, and lets in the others. */
export type FirstAdministrator = { email: string; displayName: string; locale: Locale }

/** A county ready to be entered, with its first administrators. */
export type CountyEntry = { county: EstablishCounty; administrators: FirstAdministrator[] }

/**
 * Reads what was written about a county, filled up from what is known of its code. Otherwise every fault, as
 * `help.phone is missing`.
 */
export function readCountyEntry(written: Record<string, unknown>): { ok: true; entry: CountyEntry } | { ok: false; faults: string[] } {
  const known = typeof written.code === 'string' ? knownCounty(written.code) : null
  const read = entry.safeParse({ ...known, ...written })
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap(told) }
  const { help, postalAddress, emergencyPhone, crisisPhone, accessibility, dataProtectionOfficer, administrators, ...facts } = read.data
  const { originalLocale, requiredLocales } = facts
  const texts: [string, LocalizedText][] = [['name', facts.name], ['help.hours', help.hours], ['postalAddress', postalAddress], ...(accessibility?.unit ? [['accessibility.unit', accessibility.unit] satisfies [string, LocalizedText]] : [])]
  const missing = texts.flatMap(([at, text]) => missingLocales(text, requiredLocales).map((each) => `${at} is missing in ${each}`))
  if (missing.length > 0) return { ok: false, faults: missing }
  const settings = {
    helpPhone: help.phone, helpEmail: help.email, helpHours: help.hours, postalAddress, emergencyPhone, crisisPhone,
    nameOrder: [originalLocale, ...requiredLocales.filter((each) => each !== originalLocale)],
    ...(accessibility ? { accessibility } : {}),
    ...(dataProtectionOfficer ? { dataProtectionOfficer } : {}),
  }
  return { ok: true, entry: { county: { ...facts, settings }, administrators: administrators.map((each) => ({ email: each.email, displayName: each.name, locale: each.locale ?? originalLocale })) } }
}

function told(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${[at, key].filter(Boolean).join('.')} is not known here`)
  return [`${at} ${/^(?:is|must) /.test(issue.message) ? issue.message : 'has a value that cannot be used'}`]
}
