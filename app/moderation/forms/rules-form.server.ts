import type { LocalizedText } from '~/kernel/localized-text'
import { LOCALES } from '~/kernel/locales'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { HAND_OVER_KINDS, REASONS, type RulesContent } from '../contract'

/** The rules as they were typed in fields named `<reason>.<field>.<locale>`, the version the editor went by, and the fields about whose languages they have been told. */
export function readRules(form: FormData): { seen: number; told: string[]; content: RulesContent } {
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, 2000) : ''
  }
  const text = (name: string): LocalizedText => Object.fromEntries(LOCALES.flatMap((locale) => {
    const words = word(`${name}.${locale}`)
    return words === '' ? [] : [[locale, words]]
  }))
  return {
    seen: wholeNumberIn(word('seen')) ?? 0,
    told: word('told').split(' '),
    content: {
      reasons: REASONS.map((reason) => ({ reason, title: text(`${reason}.title`), meaning: text(`${reason}.meaning`), done: text(`${reason}.done`), law: text(`${reason}.law`) })),
      contacts: HAND_OVER_KINDS.map((kind) => ({ kind, unit: text(`${kind}.unit`), instruction: text(`${kind}.instruction`), phone: word(`${kind}.phone`).slice(0, 40), email: word(`${kind}.email`).slice(0, 200) })),
    },
  }
}
