/** Something people can search for: where its words are kept, what they are made of, and when they go. */
export type SearchSource = { table: string; column: string; madeOf: string; shown: 'published'; goesWith: 'its row' }

/** Everything that can be searched, one line each. A test fails on a column for search that is not here. What residents wrote is never among it. */
export const SEARCH: Readonly<Record<string, SearchSource>> = {
  consultations: { table: 'consultation', column: 'search_text', madeOf: 'titles and summaries in every language', shown: 'published', goesWith: 'its row' },
  forums: { table: 'forum', column: 'search_text', madeOf: 'titles in every language', shown: 'published', goesWith: 'its row' },
  associations: { table: 'association', column: 'search_text', madeOf: 'names and descriptions in every language', shown: 'published', goesWith: 'its row' },
}
