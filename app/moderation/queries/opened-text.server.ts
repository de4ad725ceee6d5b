import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { digestInWords, digestWord } from '~/platform/db/text-digest.server'
import { maskOf } from '~/texts/rules/redacted-text'
import { sentencesOf, type Stretch } from '~/texts/rules/stretches'
import type { Work } from '~/platform/db/work.server'
import type { ActionKind, Concern, Reason, Shown, SourceKind } from '../contract'
import { belongsTo, likelyReason } from '../rules/concerns'
import { concernsLeft } from '../rules/concerns-left'
import { isDecidedInPart, isRestored } from '../rules/deciding'
import { foundPlaces, markedPieces, type FoundPlace, type MarkedPiece } from '../rules/marked-pieces'
import { maskedText } from '../rules/redactions'
import { findAppeals, type Appeal, type AppealOutcome } from '../store/appeals.server'
import { findActions, type KeptAction } from '../store/actions.server'
import { findHandOversOf, type HandOver } from '../store/hand-overs.server'
import { listOriginalViews } from '../store/original-views.server'
import { findSourceText } from '../store/source-texts.server'
import { findText, findTextAt, type ModeratedText } from '../store/texts.server'

/** An appeal about what was done: what came of it and who decided, or when it came while nobody has. */
export type DoneAppeal = { id: string; at: Date; outcome: AppealOutcome | null; decidedAt: Date | null; decidedBy: string | null }

/** One thing done with the text, by whom. `isSameText`: with the words as they are now. */
export type DoneAction = { id: string; kind: ActionKind; reason: Reason | null; at: Date; by: string | null; isInForce: boolean; isSameText: boolean; appeal: DoneAppeal | null }

/** A text opened at the moderator's desk. `masked` is what others see; the original is another question, which is noted. */
export type OpenedText = {
  id: string; sourceKind: SourceKind; sourceId: string; part: string; consultationId: string; locale: Locale
  concerns: Concern[]; risk: number
  /** What was found and others can still read, though a decision was taken: for it the text stays on the queue. */
  left: Concern[]
  state: 'waiting' | 'decided'; shown: Shown; foundAt: Date
  /** What a decision is bound to: the words as they are now, and the last decision. */
  seen: { digest: string; revision: number }
  isChanged: boolean
  /** It is withheld because a copy was restored, whether its words changed or not. */
  isRestored: boolean
  masked: string
  likelyReason: Reason
  belongsTo: HandOver['kind'][]
  handOvers: Pick<HandOver, 'id' | 'kind' | 'state'>[]
  actions: DoneAction[]
  views: { id: string; at: Date; by: string }[]
}

/** A text on the desk without its original words, or null when it is not there (any more). The caller has checked the role. */
export async function openedText(work: Work, textId: string): Promise<OpenedText | null> {
  if (!isId(textId)) return null
  const { scope, db } = work
  const kept = await findText(scope, db, textId)
  const source = kept && (await findSourceText(scope, db, kept.sourceKind, kept.sourceId, kept.part))
  if (!kept || !source) return null
  const [actions, views, handOvers] = await Promise.all([findActions(scope, db, textId), listOriginalViews(scope, db, textId, 20), findHandOversOf(scope, db, kept.sourceKind, kept.sourceId)])
  const appeals = await findAppeals(scope, db, actions.map(({ id }) => id))
  const digest = digestInWords(source.text)
  const isChanged = kept.shown !== 'as-written' && digestWord(kept.textDigest) !== digest
  const { id, sourceKind, sourceId, part, consultationId, locale, concerns, risk, state, shown, foundAt } = kept
  const left = isDecidedInPart(kept) && !isChanged ? concernsLeft(source.text, kept) : []
  return {
    id, sourceKind, sourceId, part, consultationId, locale, concerns, risk, state, shown, foundAt, isChanged, isRestored: isRestored(kept), left,
    seen: { digest, revision: kept.revision },
    masked: isChanged ? maskOf('pending').repeat(source.text.length) : maskedText(source.text, kept),
    likelyReason: likelyReason(left.length > 0 ? left : concerns), belongsTo: belongsTo(concerns),
    handOvers: handOvers.filter((each) => each.part === part).map((each) => ({ id: each.id, kind: each.kind, state: each.state })),
    actions: actions.reverse().map((action) => ({ ...doneAction(action), isSameText: digestWord(action.textDigest) === digest, appeal: doneAppeal(appeals.get(action.id)) })),
    views,
  }
}

/** The original words as the desk shows them: what was found and what is hidden marked, each find once and whole, and the sentences to choose from. */
export type OriginalWords = { text: string; pieces: MarkedPiece[]; found: FoundPlace[]; sentences: Stretch[] }

/** The original words, which the caller has been given by the command that notes who sees them, cut for the desk. */
export async function originalWords(work: Work, textId: string, text: string): Promise<OriginalWords> {
  const kept = await findText(work.scope, work.db, textId)
  const [finds, hidden] = kept ? [findsIn(kept, text), hiddenIn(kept, text)] : [[], []]
  return { text, sentences: sentencesOf(text), pieces: markedPieces(text, finds, hidden), found: foundPlaces(text, finds, hidden) }
}

/** The id of the text at a place, when somebody has had a reason to look at it. */
export async function textIdAt(work: Work, place: { sourceKind: SourceKind; sourceId: string; part: string }): Promise<string | null> {
  return isId(place.sourceId) ? ((await findTextAt(work.scope, work.db, place))?.id ?? null) : null
}

// What was found lies in the words that were looked at last; what is hidden in those that were decided on.
function findsIn(kept: ModeratedText, text: string): ModeratedText['finds'] {
  return kept.finds.filter(({ endAt }) => endAt <= text.length)
}

function hiddenIn(kept: ModeratedText, text: string): Stretch[] {
  if (digestWord(kept.textDigest) !== digestInWords(text)) return []
  return kept.shown === 'hidden' ? [{ startAt: 0, endAt: text.length }] : kept.redactions
}

function doneAction({ id, kind, reason, at, by, endedAt }: KeptAction): Omit<DoneAction, 'isSameText' | 'appeal'> {
  return { id, kind, reason, at, by, isInForce: endedAt === null && (kind === 'redact' || kind === 'hide') }
}

function doneAppeal(appeal: Appeal | undefined): DoneAppeal | null {
  return appeal ? { id: appeal.id, at: appeal.at, outcome: appeal.outcome, decidedAt: appeal.decidedAt, decidedBy: appeal.decidedBy } : null
}
