import type { ListFilters } from '~/kernel/addresses'
import { searchable, searchedWords, wordsOf, type Names } from '~/kernel/searching'
import type { DecidedTheme } from '../contract'

/** What was decided, cut to the filters of the address: words in any language, theme and municipality of the matter, and what became of the wish. */
export function decidedThat(themes: readonly DecidedTheme[], filters: ListFilters, names?: { themes: Names; municipalities: Names }): DecidedTheme[] {
  const words = searchedWords(filters.q, names)
  return themes.filter(({ matter, status, title, said, decided, why, next, owner }) => {
    const text = searchable(wordsOf([matter.title, title, said, decided, why, next, owner]))
    const isSaid = words.every(({ word, ...named }) => text.includes(word) || named.themes.includes(matter.theme) || matter.municipalities.some((id) => named.municipalities.includes(id)))
    return isSaid
      && (!filters.theme || matter.theme === filters.theme)
      && (!filters.municipality || matter.municipalities.includes(filters.municipality))
      && (!filters.state || status === filters.state)
  })
}
