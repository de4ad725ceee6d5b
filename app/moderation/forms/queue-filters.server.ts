import { isId } from '~/kernel/ids'
import { CONCERNS } from '../contract'
import { QUEUE_STATES, type QueueFilters } from '../rules/queue-filters'

/** The filters as they stand in an address; unknown words are as if left out. */
export function queueFilters(query: URLSearchParams): QueueFilters {
  const word = (name: string) => query.get(name)?.slice(0, 100) || undefined
  const id = (name: string) => {
    const value = word(name)
    return isId(value) ? value : undefined
  }
  return {
    state: QUEUE_STATES.find((each) => each === word('state')) ?? 'waiting',
    concern: CONCERNS.find((each) => each === word('concern')),
    consultationId: id('consultation'),
    after: id('after'),
  }
}
