import { hideSmallGroups, type SumLine } from '~/questions/rules/small-groups'
import type { StatementContent } from '../contract'
import { shownReach } from './shown-reach'

/** The numbers of people that a statement tells: of a hearing, of all who were heard, of a position, of a view, of a vote. */
export const NAMES = {
  heard: (hearing: number) => `heard ${hearing}`,
  lived: (hearing: number) => `lived ${hearing}`,
  invited: (hearing: number) => `invited ${hearing}`,
  members: 'members',
  others: 'others',
  livedShare: 'lived share',
  support: (positionId: string) => `support ${positionId}`,
  dissent: (viewId: string) => `dissent ${viewId}`,
  vote: (way: 'for' | 'against' | 'abstained') => `vote ${way}`,
} as const

/** Everybody who was heard, by the best estimate. */
const PEOPLE = 'people'

type Sums = { figures: Record<string, number>; lines: SumLine[]; hidden: Set<string> }

/**
 * The names of the numbers that are not shown in public, so that no group of fewer than `threshold` people can be seen
 * or computed from a statement (domain rule P-7): hidden is what is small itself, and what leaves a small group when it
 * is taken from a number beside it: those who had not lived it, did not come, did not agree.
 */
export function hiddenNumbers(content: StatementContent, threshold: number): Set<string> {
  const sums: Sums = { figures: {}, lines: [], hidden: new Set() }
  content.hearings.forEach((_, index) => addHearing(sums, content, index, threshold))
  addPeople(sums, content)
  addShares(sums, content, threshold)
  for (const { id, size } of content.dissent) if (size !== undefined) divide(sums, PEOPLE, content.reach.best, { [NAMES.dissent(id)]: size })
  // Where the range is not told exactly, nothing can be taken from it, unless it follows from who the people were.
  if (shownReach(content, threshold) !== content.reach) sums.hidden.add(PEOPLE)
  const { votesFor, votesAgainst = 0, votesAbstained = 0 } = content.signOff
  if (votesFor !== undefined) {
    divide(sums, 'votes', votesFor + votesAgainst + votesAbstained, { [NAMES.vote('for')]: votesFor, [NAMES.vote('against')]: votesAgainst, [NAMES.vote('abstained')]: votesAbstained })
  }
  return hideSmallGroups(sums.figures, sums.lines, threshold, { names: new Set(), hidden: sums.hidden })
}

// A number is divided into the parts that are told of it and those who are left.
function divide({ figures, lines }: Sums, total: string, count: number, parts: Record<string, number>): void {
  const left = `\u0000left beside ${Object.keys(parts).join(' ')}`
  Object.assign(figures, parts, { [total]: count, [left]: count - Object.values(parts).reduce((sum, part) => sum + part, 0) })
  lines.push({ total, parts: [...Object.keys(parts), left] })
}

function addHearing(sums: Sums, content: StatementContent, index: number, threshold: number): void {
  const { heardCount, livedExperienceCount, invitedCount } = content.hearings[index]!
  const heard = NAMES.heard(index)
  sums.figures[heard] = heardCount
  if (livedExperienceCount !== undefined) divide(sums, heard, heardCount, { [NAMES.lived(index)]: livedExperienceCount })
  if (invitedCount === undefined) return
  sums.figures[NAMES.invited(index)] = invitedCount
  // Who was heard matters more than who was asked: where the difference is a few people, the invitation is left out.
  const difference = Math.abs(invitedCount - heardCount)
  if (difference > 0 && difference < threshold) sums.hidden.add(NAMES.invited(index))
}

function addPeople(sums: Sums, { heardPeople = {}, reach }: StatementContent): void {
  const { memberCount, otherCount } = heardPeople
  const parts = { ...(memberCount === undefined ? {} : { [NAMES.members]: memberCount }), ...(otherCount === undefined ? {} : { [NAMES.others]: otherCount }) }
  if (Object.keys(parts).length > 0) divide(sums, PEOPLE, reach.best, parts)
}

/** Shares are judged by the fewest people they may be shares of; of a few people there is no share. */
function addShares(sums: Sums, { hearings, reach, heardPeople, positions }: StatementContent, threshold: number): void {
  const shares: [string, number | undefined][] = [[NAMES.livedShare, heardPeople?.livedExperiencePercent], ...positions.map(({ id, supportPercent }): [string, number | undefined] => [NAMES.support(id), supportPercent])]
  for (const [name, percent] of shares) {
    if (percent === undefined) continue
    divide(sums, `all of ${name}`, reach.atLeast, { [name]: peopleIn(percent, reach.atLeast) })
    if (hearings.length === 0 || (reach.atLeast < threshold && threshold > 0)) sums.hidden.add(name)
  }
}

// More than none is somebody, and less than all leaves somebody, however it is rounded.
function peopleIn(percent: number, all: number): number {
  if (percent <= 0) return 0
  return percent >= 100 ? all : Math.min(Math.max(Math.round((all * percent) / 100), 1), Math.max(all - 1, 0))
}
