/** A count as the public may see it: from the county's limit on as it is, below it only as "a few" (domain rule P-7). */
export type ShownCount = number | 'few'

/** How a count of people is shown in public; zero hides nobody and stays zero. */
export function shownCount(count: number, threshold: number): ShownCount {
  return count > 0 && count < threshold ? 'few' : count
}

/**
 * How many held a differing view, or null when that is not told: somebody alone is not counted, because "1" beside a
 * board's name is almost a name.
 */
export function shownDissentSize(size: number | undefined, threshold: number): ShownCount | null {
  return size === undefined || size <= 1 ? null : shownCount(size, threshold)
}

/** A board's vote as shown: as it went, unanimous, or divided without numbers when a few people voted one way. */
export type ShownVote = { kind: 'votes'; for: number; against: number; abstained: number } | { kind: 'unanimous' } | { kind: 'divided' } | null

/** How a vote is shown. On a board of seven, two votes against point at two people nearly as one does at one. */
export function shownVote(votes: { votesFor?: number; votesAgainst?: number; votesAbstained?: number }, threshold: number): ShownVote {
  if (votes.votesFor === undefined) return null
  const [against, abstained] = [votes.votesAgainst ?? 0, votes.votesAbstained ?? 0]
  if (against === 0 && abstained === 0) return { kind: 'unanimous' }
  const ways = [votes.votesFor, against, abstained]
  if (ways.some((way) => shownCount(way, threshold) === 'few')) return { kind: 'divided' }
  return { kind: 'votes', for: votes.votesFor, against, abstained }
}
