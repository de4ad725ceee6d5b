import { randomUUID } from 'node:crypto'
import { renewProof } from '~/answers/guards.server'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { recordDeletion } from '~/platform/db/deletions.server'
import { addEvent, inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import type { Role } from '~/identity/contract'
import { digestInWords, digestWord, sameDigest, textDigest } from '~/platform/db/text-digest.server'
import type { Stretch } from '~/texts/rules/stretches'
import { MODERATION_EVENTS, type ActionKind, type Concern, type HandOverKind, type Reason } from '../contract'
import { CONCERN_FACTS, riskOf } from '../rules/concerns'
import { concernsLeft } from '../rules/concerns-left'
import { isDecidedInPart, whyNotDecide, type DecisionRefusal, type TextStanding } from '../rules/deciding'
import { shownState, type HidingAction, type ShownState } from '../rules/redactions'
import { screenText } from '../rules/screening/screen-text'
import { addAction, endActions, findActions, findHolding, type KeptAction } from '../store/actions.server'
import { findAppeals } from '../store/appeals.server'
import { findCurrentRules } from '../store/rules-versions.server'
import { findSourceText } from '../store/source-texts.server'
import { lockText, saveDecision, type ModeratedText } from '../store/texts.server'
import { personOf } from './person-of.server'

/** The text a moderator opened: its words by their digest, and which decision they saw on it. */
export type SeenText = { textId: string; digest: string; revision: number }

/** What is to be done; `already`: it holds as it is, and nothing is written. `isToldElsewhere`: the author hears of it in another way; `handsOn`: where the matter belongs. */
export type Decision = { kind: ActionKind; reason?: Reason; places?: readonly Stretch[]; ends?: readonly string[]; isToldElsewhere?: true; handsOn?: HandOverKind } | 'already'

/** A text as it stands when a decision is taken. `done`: what was done with these words, in any order; `upheld`: the actions of which somebody else decided on an appeal that they hold. */
export type OpenedText = TextStanding & { id: string; text: string; kept: ModeratedText; done: readonly KeptAction[]; upheld: readonly string[] }

/**
 * Takes one decision on one text, in its own transaction: what is hidden, the action, the audit entry, the event that
 * tells the author, the salt of an answer that is shown otherwise, and the pages to make anew. Refused when the words or the decision are not those that were seen.
 * A text of which others can still read something that was found stays on the queue, unless the decision is that they may.
 */
export async function decideOnText<R extends string = never>(
  work: Work,
  seen: SeenText,
  needed: readonly Role[],
  decide: (opened: OpenedText) => Result<Decision, R>,
): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules' | R>> {
  if (!isId(seen.textId)) return refuse('no-text')
  return await inTransaction(work, async (inside): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules' | R>> => {
    if (!(await holdsAny(inside, needed))) return forbidden()
    return await decideInside(inside, seen, decide)
  })
}

/** The same inside a transaction that somebody else has begun and allowed. */
export async function decideInside<R extends string = never>(
  inside: WorkInTransaction,
  seen: SeenText,
  decide: (opened: OpenedText) => Result<Decision, R>,
): Promise<Result<{ actionId: string | null }, DecisionRefusal | 'no-rules' | R>> {
  const opened = await openText(inside, seen)
  const stale = whyNotDecide(opened, seen)
  if (!opened || stale === 'no-text' || stale === 'text-changed') return refuse(stale ?? 'no-text')
  const decided = decide(opened)
  if (!decided.ok) return decided
  // Pressed twice, or decided the same by a colleague: what was wanted holds.
  if (decided.value === 'already') return accept({ actionId: null })
  if (stale) return refuse(stale)
  const rules = await findCurrentRules(inside.scope, inside.db)
  if (!rules && decided.value.reason) return refuse('no-rules')
  return accept({ actionId: await save(inside, opened, decided.value, rules?.number ?? 0) })
}

async function openText(inside: WorkInTransaction, seen: SeenText): Promise<OpenedText | null> {
  const { scope, db } = inside
  const kept = await lockText(scope, db, seen.textId)
  const source = kept && (await findSourceText(scope, db, kept.sourceKind, kept.sourceId, kept.part))
  if (!kept || !source) return null
  const actions = await findActions(scope, db, kept.id)
  const holding = await findHolding(scope, db, [kept.id])
  const digest = digestInWords(source.text)
  return {
    id: kept.id, kept, text: source.text, state: kept.state, revision: kept.revision, isSameText: digest === seen.digest,
    // What was hidden lay in words that are no longer there.
    actions: holding.filter((action) => digestWord(action.textDigest) === digest).map(hiding),
    done: actions.filter((action) => digestWord(action.textDigest) === digest),
    upheld: [...(await findAppeals(scope, db, holding.map(({ id }) => id))).values()].flatMap(({ actionId, outcome }) => (outcome === 'upheld' ? [actionId] : [])),
  }
}

async function save(inside: WorkInTransaction, opened: OpenedText, decision: Exclude<Decision, 'already'>, rulesNumber: number): Promise<string> {
  const { scope, db, now } = inside
  const { kept, text } = opened
  const { kind, reason = null, places = [], ends = [] } = decision
  const id = randomUUID()
  const digest = textDigest(text)
  const stale = (await findHolding(scope, db, [kept.id])).filter((action) => !opened.actions.some((each) => each.id === action.id)).map((action) => action.id)
  const by = personOf(inside)
  await endActions(scope, db, [...stale, ...ends], now)
  await addAction(scope, db, {
    id, textId: kept.id, kind, reason, places: places.map(({ startAt, endAt }) => ({ startAt, endAt })), textDigest: digest, rulesNumber, at: now, by,
    // How long a first decision took: a text that stayed on the queue has had one.
    waitedSeconds: kept.state === 'waiting' && !isDecidedInPart(kept) ? Math.max(0, Math.round((now.getTime() - kept.foundAt.getTime()) / 1000)) : null,
  })
  const standing = [...opened.actions.filter((action) => !ends.includes(action.id)), ...(reason && (kind === 'redact' || kind === 'hide') ? [{ id, kind, reason, places }] : [])]
  const shown = shownState(text, standing)
  // The marks on the page, and how pressing the text is, are of what is found now.
  const left = concernsOpen(opened, decision, shown)
  const state = left.length > 0 ? { state: 'waiting' as const, finds: screenText(text), risk: riskOf(left) } : { state: 'decided' as const }
  await saveDecision(scope, db, kept.id, { ...shown, ...state, textDigest: digest, decidedAt: now, decidedBy: by })
  const { sourceKind, sourceId, consultationId } = kept
  if (kind === 'redact' || kind === 'hide') await recordDeletion(inside, { kind: `hidden-in-${sourceKind}s`, reason: 'asked-for', count: 1, ids: [sourceId] })
  const isTold = kind === 'redact' || kind === 'hide' || kind === 'restore'
  if (isTold && sourceKind === 'answer') await renewProof(scope, db, sourceId)
  await recordChange(inside, {
    action: `${kind}-text`,
    subject: { kind: 'moderated-text', id: kept.id },
    details: { actionId: id, reason, rulesNumber },
    ...(isTold && !decision.isToldElsewhere ? { event: { name: MODERATION_EVENTS.decided, payload: { actionId: id, kind, sourceKind, sourceId, consultationId } } } : {}),
  })
  const hasShownLess = kept.shown !== 'as-written'
  // Words that are not those of the last decision were withheld as a whole.
  const wasWithheld = kept.shown === 'hidden' || !sameDigest(kept.textDigest, digest)
  const showsMore = hasShownLess && shown.shown !== 'hidden' && (wasWithheld || ends.length > 0)
  if (showsMore) await addEvent(inside, { name: MODERATION_EVENTS.shownMore, payload: { sourceKind, sourceId, consultationId } })
  if (isTold || hasShownLess || stale.length > 0) await invalidateTags(inside, [`summary:${consultationId}`, `consultation:${consultationId}`, ...(sourceKind === 'statement' ? [`statement:${sourceId}`, 'associations'] : [])])
  return id
}

/**
 * What keeps the text on the queue after a decision. Whoever approves it says that the rest may stay, and of a text that
 * was decided somebody has said so; not of one that was hidden as a whole, whose rest nobody has looked at.
 */
function concernsOpen({ kept, text, done }: OpenedText, { kind, handsOn }: Exclude<Decision, 'already'>, shown: ShownState): Concern[] {
  const isJudged = kept.state === 'decided' && sameDigest(kept.textDigest, textDigest(text)) && (kept.shown !== 'hidden' || done.some((each) => each.kind === 'approve'))
  // What is handed on need not be hidden as well.
  return kind === 'approve' || isJudged ? [] : concernsLeft(text, shown).filter((concern) => handsOn === undefined || CONCERN_FACTS[concern].belongs !== handsOn)
}

function hiding({ id, kind, reason, places }: KeptAction): HidingAction {
  return { id, kind, reason: reason ?? 'identifying', places }
}
