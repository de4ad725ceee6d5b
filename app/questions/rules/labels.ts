import type { LocalizedText } from '~/kernel/localized-text'

/**
 * An answer in words, for the check page, the receipt and the reading list. Texts of the form are localized; what the
 * person wrote is a plain string and is shown as it stands.
 */
export type Label =
  | { kind: 'choices'; choices: LocalizedText[]; ownText?: string }
  | { kind: 'pairs'; pairs: { row: LocalizedText; column: LocalizedText }[] }
  | { kind: 'ranked'; ranked: LocalizedText[] }
  | { kind: 'amount'; number: number; unit?: LocalizedText }
  | { kind: 'points'; shares: { option: LocalizedText; points: number }[] }
  | { kind: 'text'; text: string }

/** The options' texts in the given order; an option that no longer exists is left out. */
export function labelsOf(options: readonly { id: string; label: LocalizedText }[], ids: readonly string[]): LocalizedText[] {
  return ids.flatMap((id) => options.find((option) => option.id === id)?.label ?? [])
}
