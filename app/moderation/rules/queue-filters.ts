import type { Concern } from '../contract'

/** Which texts a moderator wants to see. Absent fields do not narrow. */
export type QueueFilters = {
  state: 'waiting' | 'hidden' | 'decided' | 'all'
  concern?: Concern
  consultationId?: string
  /** The last text of the page before. */
  after?: string
}

/** The states that can be asked for, in the order of the sentence. */
export const QUEUE_STATES = ['waiting', 'hidden', 'decided', 'all'] as const
