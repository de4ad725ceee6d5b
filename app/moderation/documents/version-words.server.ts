import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { languageName } from '~/platform/i18n/language-name'
import { textFor } from '~/platform/i18n/text-for'
import { writeRedacted } from '~/texts/rules/redacted-text'
import type { PublicText, PublicVersion } from '../queries/public-version.server'

/** One text of a public version in the words of its reader. `law` names every law under which something was left out. */
export type VersionRow = { key: string; heading: string; number: number; kind: string; giver: string; part: string; language: string; lang: Locale; text: string; reasons: string[]; law: string }

/** The texts of a public version in one language; `partName` gives the question of an answer or the part of a statement. */
export function versionRows(version: PublicVersion, locale: Locale, original: Locale, partName: (text: PublicText) => string): VersionRow[] {
  const t = textFor(locale, 'moderation')
  const texts = textFor(locale, 'texts')
  return version.texts.map((text): VersionRow => {
    const giver = text.giver && text.original ? pickText(text.giver, locale, text.original).text : ''
    const laws = text.reasons.map((reason) => pickText(version.rules?.reasons.find((each) => each.reason === reason)?.law ?? {}, locale, original).text)
    return {
      key: text.key, number: text.number, giver, part: partName(text), lang: text.locale ?? locale,
      heading: text.kind === 'answer' ? t('file.answer', { number: text.number }) : t('file.statement', { giver }),
      kind: t(`source.${text.kind}`), language: text.locale ? languageName(locale, text.locale) : '',
      text: text.text === null ? t('file.gone') : writeRedacted(text.text, (reason) => texts(`redacted.${reason}`)),
      reasons: text.reasons.map((reason) => t(`reason.${reason}`)),
      law: [...new Set(laws.filter((law) => law !== ''))].join('; '),
    }
  })
}
