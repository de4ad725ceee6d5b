import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { hasIdentityCode } from '~/kernel/personal-data'
import { languageDrift, type LanguageDrift } from '~/texts/rules/language-drift'
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

/** A text of the rules that changed in some languages and not in others. `id` is the field it is typed in, in all its languages. */
export type DriftInRules = { id: string; of: Reason | HandOverKind; field: 'title' | 'meaning' | 'done' | 'law' | 'unit' | 'instruction' } & LanguageDrift

/** The texts that a new version changes in one language and not in another, in the order of the page. */
export function driftInRules(before: RulesContent, now: RulesContent, languages: readonly Locale[]): DriftInRules[] {
  const drift: DriftInRules[] = []
  const compare = (of: DriftInRules['of'], field: DriftInRules['field'], old: LocalizedText | undefined, text: LocalizedText | undefined) => {
    const found = languageDrift(old ?? {}, text ?? {}, languages)
    if (found) drift.push({ id: `${of}-${field}`, of, field, ...found })
  }
  for (const reason of REASONS) {
    const [old, text] = [before, now].map(({ reasons }) => reasons.find((each) => each.reason === reason))
    for (const field of ['title', 'meaning', 'done', 'law'] as const) compare(reason, field, old?.[field], text?.[field])
  }
  for (const kind of HAND_OVER_KINDS) {
    const [old, text] = [before, now].map(({ contacts }) => contacts.find((each) => each.kind === kind))
    for (const field of ['unit', 'instruction'] as const) compare(kind, field, old?.[field], text?.[field])
  }
  return drift
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
