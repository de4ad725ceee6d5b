import { missingLocales } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import { HAND_OVER_KINDS, REASONS, type HandOverKind, type Reason, type RulesContent } from '../contract'

/** A text that the rules still need before they can be published. */
export type MissingInRules = { of: Reason | HandOverKind; field: 'title' | 'meaning' | 'done' | 'unit' | 'instruction' | 'contact'; locale?: Locale }

/** The texts that are missing in the languages everything is published in, and contacts nobody can reach. The law may be left out. */
export function missingInRules(content: RulesContent, required: readonly Locale[]): MissingInRules[] {
  const ofReasons = REASONS.flatMap((reason): MissingInRules[] => {
    const text = content.reasons.find((each) => each.reason === reason)
    return (['title', 'meaning', 'done'] as const).flatMap((field) => missingLocales(text?.[field] ?? {}, required).map((locale) => ({ of: reason, field, locale })))
  })
  const ofContacts = HAND_OVER_KINDS.flatMap((kind): MissingInRules[] => {
    const contact = content.contacts.find((each) => each.kind === kind)
    return [
      ...(['unit', 'instruction'] as const).flatMap((field) => missingLocales(contact?.[field] ?? {}, required).map((locale) => ({ of: kind, field, locale }))),
      ...((contact?.phone ?? '') + (contact?.email ?? '') === '' ? [{ of: kind, field: 'contact' as const }] : []),
    ]
  })
  return [...ofReasons, ...ofContacts]
}

/** Whether an identity code stands in any text of the rules, which everybody reads. */
export function hasCodeInRules({ reasons, contacts }: RulesContent): boolean {
  const texts = [...reasons.flatMap(({ title, meaning, done, law }) => [title, meaning, done, law]), ...contacts.flatMap(({ unit, instruction }) => [unit, instruction])].flatMap((text) => Object.values(text))
  return [...texts, ...contacts.flatMap(({ phone, email }) => [phone, email])].some((text) => hasIdentityCode(text))
}

/** Whether two versions say the same. */
export function sameRules(a: RulesContent, b: RulesContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== '').sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, inOrder(each)]))
}
