import type { HeardPeople, MemberHearing, Position, StatementContent } from '../contract'
import { shownCount, shownDissentSize, shownVote, type ShownCount, type ShownVote } from './small-numbers'

/** One way of hearing as the public sees it. */
export type ShownHearing = Omit<MemberHearing, 'heardCount' | 'livedExperienceCount'> & { heardCount: ShownCount; livedExperienceCount?: ShownCount }

/** A released statement cut to what anybody may see: small numbers as "a few", nobody who stood alone pointed at. */
export type ShownStatement = Pick<StatementContent, 'title' | 'summary' | 'howAsked' | 'missing' | 'interests' | 'relay'> & {
  positions: Position[]
  hearings: ShownHearing[]
  reach: { atLeast: number; atMost: number; best: number } | 'few' | null
  heardPeople: { memberCount?: ShownCount; otherCount?: ShownCount; livedExperiencePercent?: number }
  dissent: { id: string; size: ShownCount | null; formal: boolean; text: StatementContent['title'] }[]
  saysNoDissent: boolean
  saysNoInterests: boolean
  signOff: Pick<StatementContent['signOff'], 'body' | 'decidedOn' | 'section' | 'signerPosition'> & { vote: ShownVote }
}

/** A statement's content as the public may see it. `threshold` is the county's smallest group shown. */
export function publicCut(content: StatementContent, threshold: number): ShownStatement {
  const { title, summary, howAsked, missing, interests, relay, positions, signOff } = content
  return {
    title, summary, howAsked, missing, interests, relay, positions,
    hearings: content.hearings.map((hearing) => shownHearing(hearing, threshold)),
    reach: content.hearings.length === 0 ? null : content.reach.atMost < threshold ? 'few' : content.reach,
    heardPeople: shownPeople(content.heardPeople ?? {}, content.reach.best, threshold),
    dissent: content.dissent.map((view) => ({ id: view.id, size: shownDissentSize(view.size, threshold), formal: view.formal, text: view.text })),
    saysNoDissent: content.noDissent === true && content.dissent.length === 0,
    saysNoInterests: content.noInterests === true && content.interests.length === 0,
    signOff: { body: signOff.body, decidedOn: signOff.decidedOn, section: signOff.section, signerPosition: signOff.signerPosition, vote: shownVote(signOff) },
  }
}

/** The same content with every number, for the officials who prepare the matter. */
export function wholeView(content: StatementContent): ShownStatement {
  const shown = publicCut(content, 0)
  const { votesFor, votesAgainst = 0, votesAbstained = 0 } = content.signOff
  const isDivided = votesFor !== undefined && votesAgainst + votesAbstained > 0
  return {
    ...shown,
    dissent: content.dissent.map(({ id, size, formal, text }) => ({ id, size: size ?? null, formal, text })),
    signOff: { ...shown.signOff, vote: isDivided ? { kind: 'votes', for: votesFor, against: votesAgainst, abstained: votesAbstained } : shown.signOff.vote },
  }
}

function shownHearing(hearing: MemberHearing, threshold: number): ShownHearing {
  const { livedExperienceCount: lived, heardCount, ...facts } = hearing
  return { ...facts, heardCount: shownCount(heardCount, threshold), ...(lived === undefined ? {} : { livedExperienceCount: shownCount(lived, threshold) }) }
}

function shownPeople(people: HeardPeople, best: number, threshold: number): ShownStatement['heardPeople'] {
  const { memberCount, otherCount, livedExperiencePercent: percent } = people
  // A percentage of a known number is a number: one that would give a small group away is left out.
  const isTelling = percent !== undefined && shownCount(Math.round((best * percent) / 100), threshold) !== 'few'
  return {
    ...(memberCount === undefined ? {} : { memberCount: shownCount(memberCount, threshold) }),
    ...(otherCount === undefined ? {} : { otherCount: shownCount(otherCount, threshold) }),
    ...(isTelling ? { livedExperiencePercent: percent } : {}),
  }
}
