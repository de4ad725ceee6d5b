import { themeNames } from '~/consultations/ui/theme-word'
import type { CountyFacts } from '~/counties/contract'
import type { ListFilters } from '~/kernel/addresses'
import type { Names } from '~/kernel/searching'

/** The filters of a list as they stand in the request's address; each at most 200 characters. */
export function listFilters(request: Request): ListFilters {
  const query = new URL(request.url).searchParams
  const read = (name: keyof ListFilters) => query.get(name)?.slice(0, 200) || undefined
  return { q: read('q'), theme: read('theme'), municipality: read('municipality'), state: read('state'), after: read('after') }
}

/** What the themes and the county's municipalities are called in every language: a search finds them by any of their names. */
export function namesInLists({ municipalities }: Pick<CountyFacts, 'municipalities'>): { themes: Names; municipalities: Names } {
  return { themes: themeNames(), municipalities: Object.fromEntries(municipalities.map(({ id, name }) => [id, Object.values(name)])) }
}
