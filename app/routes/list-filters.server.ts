import type { ListFilters } from '~/kernel/addresses'

/** The filters of a list as they stand in the request's address; each at most 200 characters. */
export function listFilters(request: Request): ListFilters {
  const query = new URL(request.url).searchParams
  const read = (name: keyof ListFilters) => query.get(name)?.slice(0, 200) || undefined
  return { q: read('q'), theme: read('theme'), municipality: read('municipality'), state: read('state'), after: read('after') }
}
