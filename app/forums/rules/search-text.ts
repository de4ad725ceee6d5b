import { searchable, wordsOf } from '~/kernel/searching'
import type { ForumContent } from '../contract'

/** What the search of the list looks in: what a forum is about, what happens there and where, in every language. */
export function forumSearchText({ title, venue, agenda }: ForumContent): string {
  return searchable(wordsOf([title, venue.name, venue.address, ...agenda.flatMap((item) => [item.title, item.lead, ...(item.questions ?? [])])]))
}
