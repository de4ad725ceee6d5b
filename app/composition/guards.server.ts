import type { RequestGuards } from '../routes/load-context'

/** Facts of later areas that commands of earlier ones must not overrun. */
export const requestGuards: RequestGuards = {
  isSummaryPublished: async () => false,
}
