import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { textFor, type TextOf } from '~/platform/i18n/text-for'
import { HAND_OVER_KINDS, REASONS, type RulesContent } from '../contract'

// texts: moderation:default.*

/**
 * Rules a county can start from, in every language. The laws named in them are the product's best knowledge and are to
 * be checked by the county's lawyer. `numbers`: whom people call, as the county has checked them.
 */
export function firstRules(numbers: { crisisPhone: string; helpPhone: string; helpEmail: string }): RulesContent {
  return {
    reasons: REASONS.map((reason) => ({
      reason,
      title: inEvery((t) => t(`default.${reason}.title`)),
      meaning: inEvery((t) => t(`default.${reason}.meaning`)),
      done: inEvery((t) => t(`default.${reason}.done`)),
      law: inEvery((t) => t(`default.${reason}.law`)),
    })),
    contacts: HAND_OVER_KINDS.map((kind) => ({
      kind,
      unit: inEvery((t) => t(`default.contact.${kind}.unit`)),
      instruction: inEvery((t) => t(`default.contact.${kind}.instruction`)),
      phone: kind === 'emergency' ? numbers.crisisPhone : numbers.helpPhone,
      email: kind === 'emergency' ? '' : numbers.helpEmail,
    })),
  }
}

function inEvery(say: (t: TextOf<'moderation'>) => string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, say(textFor(locale, 'moderation'))]))
}
