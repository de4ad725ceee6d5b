import { LOCALES, type Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import type { FieldMessage } from '~/kernel/results'
import { ACCESS_FACTS, ADVISORY_BODIES, COUNTY_CHANNELS, WAYS, type AccessFact, type AdvisoryBody, type AdvisoryContact, type CountyFacts, type Way, type WayFacts } from '../contract'
import { isEmail, isPhone } from './settings'

/** Longest text about a way of taking part or an advisory body, in characters. */
export const MAX_WAY_TEXT = 600

/** The ways whose hours are told with them. The phone has those of the help desk; web form and statement are always open. */
export const WAYS_WITH_HOURS: readonly Way[] = ['paper', 'forum', 'panel', 'initiative']

/** Settings whose changes are matters for the advisory bodies, who take part in developing the hearing of residents (domain rule L32-2). */
export const MATTERS_OF_ADVISORY_BODIES: readonly string[] = ['channels', 'ways', 'advisoryBodies']

/** A way of which nothing is told. */
export const NOTHING_TOLD: WayFacts = { how: {}, hours: {}, access: [], languages: [] }

/** An advisory body of which nothing is told. */
export const NO_CONTACT: AdvisoryContact = { name: {}, does: {}, email: '', phone: '' }

/** What can be said of a way. */
export function accessFactsOf(way: Way): AccessFact[] {
  return (Object.keys(ACCESS_FACTS) as AccessFact[]).filter((fact) => (ACCESS_FACTS[fact] as readonly Way[]).includes(way))
}

/**
 * The ways the county offers, in one order: the channels it has chosen; a panel when it tells how to join one; initiatives
 * when it tells of them or is a county under the Act 611/2021, for which there is a national site.
 */
export function offeredWays({ settings, legalProfile }: Pick<CountyFacts, 'settings' | 'legalProfile'>): Way[] {
  const channels: readonly Way[] = settings.channels ?? COUNTY_CHANNELS
  const isTold = (way: Way) => !isEmpty(settings.ways?.[way]?.how ?? {})
  return WAYS.filter((way) => {
    if (way === 'panel') return isTold(way)
    if (way === 'initiative') return isTold(way) || legalProfile === 'county'
    return channels.includes(way)
  })
}

/** The advisory bodies that can be reached. */
export function reachableBodies({ advisoryBodies = {} }: Pick<CountyFacts['settings'], 'advisoryBodies'>): AdvisoryBody[] {
  return ADVISORY_BODIES.filter((body) => isReachable(advisoryBodies[body] ?? NO_CONTACT))
}

/** Everything that keeps what is told of a way from being used, field by field. */
export function checkWay(facts: WayFacts, required: readonly Locale[]): FieldMessage[] {
  return [...textMessages('how', facts.how, required), ...textMessages('hours', facts.hours, required)]
}

/** Everything that keeps what is told of an advisory body from being used. Whoever is told of can also be reached. */
export function checkBody(contact: AdvisoryContact, required: readonly Locale[]): FieldMessage[] {
  const { name, does, email, phone } = contact
  const isUnreachable = !isReachable(contact) && !(isEmpty(name) && isEmpty(does))
  return [
    ...textMessages('name', name, required),
    ...textMessages('does', does, required),
    ...(isUnreachable ? [{ field: 'email', key: 'contact-missing' }] : []),
    ...(email === '' || isEmail(email) ? [] : [{ field: 'email', key: 'bad-email' }]),
    ...(phone === '' || isPhone(phone) ? [] : [{ field: 'phone', key: 'bad-phone' }]),
  ]
}

/** The texts about ways and advisory bodies that are written, but not yet in a language in which everything shall be published from now on. */
export function toldTextsMissing({ ways = {}, advisoryBodies = {} }: Pick<CountyFacts['settings'], 'ways' | 'advisoryBodies'>, added: readonly Locale[]): FieldMessage[] {
  const found = [
    ...WAYS.flatMap((way) => checkWay(ways[way] ?? NOTHING_TOLD, added).map((each) => ({ ...each, part: way }))),
    ...ADVISORY_BODIES.flatMap((body) => checkBody(advisoryBodies[body] ?? NO_CONTACT, added).map((each) => ({ ...each, part: body }))),
  ]
  return found.filter(({ key }) => key === 'text-missing').map(({ field, part }) => {
    const [text = '', ...language] = field.split('-')
    return { field: 'requiredLocales', key: 'told-text-missing', values: { part, text, language: language.join('-') } }
  })
}

/** Whether nothing is told of a way, so that it need not be kept. */
export function tellsNothing({ how, hours, access, languages }: WayFacts): boolean {
  return isEmpty(how) && isEmpty(hours) && access.length === 0 && languages.length === 0
}

/** Whether there is a way to reach a body. */
export function isReachable({ email, phone }: AdvisoryContact): boolean {
  return email !== '' || phone !== ''
}

// A text may be left out; once it is written, it is there in every language the county must use (Act 423/2003).
function textMessages(field: string, text: LocalizedText, required: readonly Locale[]): FieldMessage[] {
  const at = (locale: Locale) => `${field}-${locale}`
  const missing = isEmpty(text) ? [] : missingLocales(text, required).map((locale) => ({ field: at(locale), key: 'text-missing' }))
  const written = LOCALES.filter((locale) => text[locale] !== undefined)
  const long = written.filter((locale) => text[locale]!.length > MAX_WAY_TEXT).map((locale) => ({ field: at(locale), key: 'too-long', values: { max: MAX_WAY_TEXT } }))
  const codes = written.filter((locale) => hasIdentityCode(text[locale]!)).map((locale) => ({ field: at(locale), key: 'identity-code' }))
  return [...missing, ...long, ...codes]
}

function isEmpty(text: LocalizedText): boolean {
  return Object.values(text).every((words) => words.trim() === '')
}
