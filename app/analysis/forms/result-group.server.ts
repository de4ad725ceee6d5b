import type { ResultGroup } from '../rules/results'
import { DIMENSIONS } from '../rules/tallies'

/** The group of an address (`channel:web`), or undefined for everybody. */
export function readResultGroup(query: URLSearchParams): ResultGroup | undefined {
  const [dimension, group] = (query.get('group') ?? '').slice(0, 100).split(':')
  const known = DIMENSIONS.find((each) => each === dimension)
  return known && group !== undefined ? { dimension: known, group } : undefined
}
