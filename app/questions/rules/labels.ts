import type { LocalizedText } from '~/kernel/localized-text'
import type { Option } from '../contract'

/**
 * An answer in words, for the check page, the receipt and the reading list. Texts of the form are localized; what the
 * person wrote is a plain string and is shown as it stands.
 */
export type Label =
  | { kind: 'choices'; choices: { option: LocalizedText; ownText?: string }[] }
  | { kind: 'pairs'; pairs: { row: LocalizedText; column: LocalizedText }[] }
  | { kind: 'ranked'; ranked: LocalizedText[] }
  | { kind: 'amount'; number: number; unit?: LocalizedText }
  | { kind: 'points'; shares: { option: LocalizedText; points: number }[] }
  | { kind: 'text'; text: string }

/** The options' texts in the given order; an option that no longer exists is left out. */
export function labelsOf(options: readonly { id: string; label: LocalizedText }[], ids: readonly string[]): LocalizedText[] {
  return ids.flatMap((id) => options.find((option) => option.id === id)?.label ?? [])
}

/** The chosen options; own words stand with the option that asked for them. */
export function chosenLabel(options: readonly Option[], ids: readonly string[], ownText: string | undefined): Label {
  const chosen = ids.flatMap((id) => options.find((option) => option.id === id) ?? [])
  return { kind: 'choices', choices: chosen.map(({ label, opensText }) => (opensText && ownText ? { option: label, ownText } : { option: label })) }
}
