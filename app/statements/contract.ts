import type { LocalizedText } from '~/kernel/localized-text'
import type { STATEMENTS_PERMISSIONS } from './rules/permissions'

/** What a giver thinks of one thing. */
export type Stance = 'support' | 'support-changes' | 'oppose' | 'proposal'

/** One demand or position, on a section or question of the consultation or on the whole (`on: null`). */
export type Position = { id: string; on: { section?: string; question?: string } | null; stance: Stance; text: LocalizedText; reason: LocalizedText; supportPercent?: number }

/** One way in which people were heard. Counts only, never names (domain rule P-15). */
export type MemberHearing = {
  method: 'member-survey' | 'discussion-event' | 'phone-interview' | 'easy-language-form' | 'other'
  place?: string
  startedOn: string
  endedOn: string
  invitedCount?: number
  heardCount: number
  livedExperienceCount?: number
  note?: LocalizedText
}

/** Who the people heard were, in numbers. */
export type HeardPeople = { memberCount?: number; otherCount?: number; livedExperiencePercent?: number }

/** People heard as a range with the best estimate, since the same person may have taken part twice. */
export type Reach = { atLeast: number; atMost: number; best: number }

export type Dissent = { id: string; size?: number; formal: boolean; text: LocalizedText }

/** How the giver's board came to stand behind it. The signer is named by position only. */
export type SignOff = { body: 'board' | 'chair' | 'meeting'; decidedOn: string; section?: string; votesFor?: number; votesAgainst?: number; votesAbstained?: number; signerPosition: string }

/** A collective statement as its association wrote it. */
export type StatementContent = {
  title: LocalizedText
  summary: LocalizedText
  positions: Position[]
  hearings: MemberHearing[]
  reach: Reach
  heardPeople?: HeardPeople
  howAsked: LocalizedText
  dissent: Dissent[]
  /** The giver itself has said that no differing views came up; never concluded from an empty list. */
  noDissent?: boolean
  missing: LocalizedText[]
  /** The giver itself has said that it knows of no group that was not heard. */
  noMissing?: boolean
  interests: LocalizedText[]
  /** The giver itself has said that it has no interests of its own in the matter. */
  noInterests?: boolean
  signOff: SignOff
  /** Given through an umbrella: its name, and who stands behind the statement. */
  relay?: { umbrella: LocalizedText; coSigners: CoSigner[] }
}

/** An organisation that signs together with the giver. */
export type CoSigner = { name: string; basis: 'board-decision' | 'chair-confirmation'; on: string }

/** A statement being written: what a submitted one must have may still be missing, in each of its rows too. */
export type StatementDraft = Omit<StatementContent, 'positions' | 'hearings' | 'reach' | 'signOff' | 'relay'> & {
  positions: (Omit<Position, 'stance'> & { stance?: Stance })[]
  hearings: Partial<MemberHearing>[]
  reach: Partial<Reach> | null
  signOff: Partial<SignOff> | null
  relay?: { umbrella: LocalizedText; coSigners: Partial<CoSigner>[] }
}

/** Where a statement stands. */
export type StatementState = 'draft' | 'submitted' | 'withdrawn'

/** Whether an official has read the text for personal data and it may be shown. Never a judgement of what it says. */
export type TextState = 'waiting' | 'released'

/** The steps of writing, in order; each is one page. */
export const STATEMENT_STEPS = ['positions', 'hearings', 'dissent', 'interests', 'sign-off', 'check'] as const
export type StatementStep = (typeof STATEMENT_STEPS)[number]

/** Events of this area. */
export const STATEMENT_EVENTS = { submitted: 'statements.submitted', released: 'statements.released', withdrawn: 'statements.withdrawn' } as const

export type StatementsAction = keyof typeof STATEMENTS_PERMISSIONS
