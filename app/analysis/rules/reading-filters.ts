import type { Locale } from '~/kernel/locales'

/** In what order answers are read: drawn by lot means by their random ids, the same for everybody. */
export const ORDERS = ['oldest', 'newest', 'drawn'] as const
export type Order = (typeof ORDERS)[number]

/** What has been read: by nobody yet, everything, or what one has read oneself. */
export const STATES = ['unread', 'all', 'mine'] as const

/** Where answers come from: one municipality, outside the `county`, or nobody said. */
export type FromWhere = { kind: 'municipality'; id: string } | { kind: 'elsewhere'; county: readonly string[] } | { kind: 'not-said' }

/** What a person wants to read. Absent fields do not narrow. */
export type ReadingFilters = {
  question?: string
  locales?: Locale[]
  channel?: string
  from?: FromWhere
  state: (typeof STATES)[number]
  order: Order
  /** The last response of the page before. */
  after?: string
}
