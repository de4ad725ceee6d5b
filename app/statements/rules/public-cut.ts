import type { HeardPeople, MemberHearing, StatementContent } from '../contract'
import { hiddenNumbers, NAMES } from './number-sums'
import { shownReach, type ShownReach } from './shown-reach'
import { shownCount, shownDissentSize, shownVote, type ShownCount, type ShownVote } from './small-numbers'

/** One way of hearing as the public sees it. */
export type ShownHearing = Omit<MemberHearing, 'heardCount' | 'livedExperienceCount'> & { heardCount: ShownCount; livedExperienceCount?: ShownCount }

/** A released statement cut to what anybody may see: small numbers as "a few", what would give them away left out, nobody who stood alone pointed at. */
export type ShownStatement = Pick<StatementContent, 'title' | 'summary' | 'howAsked' | 'missing' | 'interests' | 'relay' | 'positions'> & {
  hearings: ShownHearing[]
  reach: ShownReach
  heardPeople: { memberCount?: ShownCount; otherCount?: ShownCount; livedExperiencePercent?: number }
  dissent: { id: string; size: ShownCount | null; formal: boolean; text: StatementContent['title'] }[]
  saysNoDissent: boolean
  saysNoMissing: boolean
  saysNoInterests: boolean
  signOff: Pick<StatementContent['signOff'], 'body' | 'decidedOn' | 'section' | 'signerPosition'> & { vote: ShownVote }
}

/** A statement's content as the public may see it. `threshold` is the county's smallest group shown; of 0 nothing is hidden. */
export function publicCut(content: StatementContent, threshold: number): ShownStatement {
  const { title, summary, howAsked, missing, interests, relay, signOff } = content
  const hidden = hiddenNumbers(content, threshold)
  const told = (name: string, count: number | undefined) => toldCount(hidden, threshold, name, count)
  return {
    title, summary, howAsked, missing, interests, relay,
    positions: content.positions.map(({ supportPercent, ...position }) => (supportPercent === undefined || hidden.has(NAMES.support(position.id)) ? position : { ...position, supportPercent })),
    hearings: content.hearings.map((hearing, index) => shownHearing(hearing, index, hidden, threshold)),
    reach: shownReach(content, threshold),
    heardPeople: shownPeople(content.heardPeople ?? {}, hidden, threshold),
    dissent: content.dissent.map(({ id, size, formal, text }) => ({ id, size: shownDissentSize(told(NAMES.dissent(id), size) === undefined ? undefined : size, threshold), formal, text })),
    saysNoDissent: content.noDissent === true && content.dissent.length === 0,
    saysNoMissing: content.noMissing === true && content.missing.length === 0,
    saysNoInterests: content.noInterests === true && content.interests.length === 0,
    signOff: { body: signOff.body, decidedOn: signOff.decidedOn, section: signOff.section, signerPosition: signOff.signerPosition, vote: shownVote(signOff, threshold) },
  }
}

/** The same content with every number, for the officials who prepare the matter. */
export function wholeView(content: StatementContent): ShownStatement {
  return {
    ...publicCut(content, 0),
    positions: content.positions,
    dissent: content.dissent.map(({ id, size, formal, text }) => ({ id, size: size ?? null, formal, text })),
  }
}

/** A number as it is told: itself, "a few", or nothing where it would give a few people away. */
function toldCount(hidden: ReadonlySet<string>, threshold: number, name: string, count: number | undefined): ShownCount | undefined {
  if (count === undefined || !hidden.has(name)) return count
  return shownCount(count, threshold) === 'few' ? 'few' : undefined
}

function shownHearing(hearing: MemberHearing, index: number, hidden: ReadonlySet<string>, threshold: number): ShownHearing {
  const { livedExperienceCount, invitedCount, heardCount, ...facts } = hearing
  const lived = toldCount(hidden, threshold, NAMES.lived(index), livedExperienceCount)
  const isInvitedTold = invitedCount !== undefined && !hidden.has(NAMES.invited(index))
  return { ...facts, heardCount: shownCount(heardCount, threshold), ...(isInvitedTold ? { invitedCount } : {}), ...(lived === undefined ? {} : { livedExperienceCount: lived }) }
}

function shownPeople({ memberCount, otherCount, livedExperiencePercent: percent }: HeardPeople, hidden: ReadonlySet<string>, threshold: number): ShownStatement['heardPeople'] {
  const members = toldCount(hidden, threshold, NAMES.members, memberCount)
  const others = toldCount(hidden, threshold, NAMES.others, otherCount)
  return {
    ...(members === undefined ? {} : { memberCount: members }),
    ...(others === undefined ? {} : { otherCount: others }),
    ...(percent === undefined || hidden.has(NAMES.livedShare) ? {} : { livedExperiencePercent: percent }),
  }
}
