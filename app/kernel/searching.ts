import type { LocalizedText } from './localized-text'

/** Names in every language, by the id of what they name: municipalities, themes. */
export type Names = Readonly<Record<string, readonly string[]>>

/** One word of a search, with the ids of the themes and municipalities that have it in a name. */
export type SearchedWord = { word: string; themes: string[]; municipalities: string[] }

/**
 * A text as it is searched in: small letters without marks, since whoever types on a foreign keyboard or an old phone writes
 * "lahi" for "lähi". Stored texts are made the same way: a change here needs a migration that makes them anew.
 */
export function searchable(texts: readonly string[]): string {
  return texts.join('\n').normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().normalize('NFC')
}

/** The words of localized texts in all their languages. */
export function wordsOf(texts: readonly (LocalizedText | undefined)[]): string[] {
  return texts.flatMap((text) => Object.values(text ?? {}))
}

/**
 * The words that somebody searches for: at most eight of 40 characters. A place or theme is found by its name in any
 * language, whichever of them the text itself uses (domain rule K-9).
 */
export function searchedWords(typed: string | undefined, names: { themes: Names; municipalities: Names } = { themes: {}, municipalities: {} }): SearchedWord[] {
  const words = searchable([typed ?? '']).split(/\s+/).filter(Boolean).slice(0, 8).map((word) => word.slice(0, 40))
  return words.map((word) => ({ word, themes: named(names.themes, word), municipalities: named(names.municipalities, word) }))
}

/** A word as a pattern of the database: a per cent sign or underscore that a person types is that sign, not a wildcard. */
export function literalWord(word: string): string {
  return word.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

function named(names: Names, word: string): string[] {
  return Object.entries(names).flatMap(([id, all]) => (searchable(all).includes(word) ? [id] : []))
}
