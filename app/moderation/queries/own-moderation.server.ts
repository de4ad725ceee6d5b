import { isId } from '~/kernel/ids'
import type { LocalizedText } from '~/kernel/localized-text'
import { digestInWords, digestWord } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { REASONS, type Reason, type SourceKind } from '../contract'
import { isHidden, isRestored, whyNotAppeal } from '../rules/deciding'
import { findAppeals, type AppealOutcome } from '../store/appeals.server'
import { findEnded, findHolding, type KeptAction } from '../store/actions.server'
import { findRulesVersions } from '../store/rules-versions.server'
import { findSourceText } from '../store/source-texts.server'
import { findTextsOf } from '../store/texts.server'

/** A part of somebody's own text that is hidden, or was: which, why, since when, and the way to have it looked at again. */
export type OwnHidden = {
  actionId: string; part: string; isWhole: boolean
  /** It is not hidden any more, and stays here for what came of the appeal. `shownAgainAt`: since when others see it, where its words still stand. */
  isPast: boolean; shownAgainAt: Date | null
  /** The hidden words themselves: they are the author's own. None where they have changed. */
  words: string[]
  reason: Reason; rulesNumber: number; title: LocalizedText; meaning: LocalizedText; done: LocalizedText; since: Date
  appeal: { words: string; at: Date; outcome: AppealOutcome | null; explanation: string | null; decidedAt: Date | null } | null
  may: { appeal: boolean }
}

/** What an author is told of their own answer or statement. `changed`: parts whose new words wait for a moderator; `restored`: those that wait because a copy was restored. */
export type OwnModeration = { hidden: OwnHidden[]; changed: string[]; restored: string[] }

/** What the author of an answer or statement is told. The caller has found out that it is theirs. */
export async function ownModeration(work: Work, sourceKind: SourceKind, sourceId: string): Promise<OwnModeration> {
  if (!isId(sourceId)) return { hidden: [], changed: [], restored: [] }
  const { scope, db } = work
  const texts = await findTextsOf(scope, db, sourceKind, sourceId)
  const textIds = texts.map(({ id }) => id)
  const [holding, ended] = [await findHolding(scope, db, textIds), await findEnded(scope, db, textIds)]
  const actions = [...holding, ...ended]
  const [appeals, versions] = await Promise.all([findAppeals(scope, db, actions.map(({ id }) => id)), findRulesVersions(scope, db, [...new Set(actions.map((action) => action.rulesNumber))])])
  const hidden: OwnHidden[] = []
  const [changed, restored]: [string[], string[]] = [[], []]
  for (const text of texts) {
    const source = await findSourceText(scope, db, sourceKind, sourceId, text.part)
    if (!source) continue
    const digest = digestInWords(source.text)
    const isWithheld = text.shown !== 'as-written' && digestWord(text.textDigest) !== digest
    if (isWithheld) (isRestored(text) ? restored : changed).push(text.part)
    for (const action of actions.filter((each) => each.textId === text.id)) {
      const isSameText = digestWord(action.textDigest) === digest
      const isPast = action.endedAt !== null || !isSameText
      const reason = action.reason ?? REASONS[0]
      const told = versions.get(action.rulesNumber)?.reasons.find((each) => each.reason === reason)
      const appeal = appeals.get(action.id)
      // What is hidden no longer is told only for the answer to an appeal.
      if (isPast && !appeal?.decidedAt) continue
      const others = actions.filter((each) => each.id !== action.id && each.textId === text.id && digestWord(each.textDigest) === digest && hidesAfter(each, action))
      hidden.push({
        actionId: action.id, part: text.part, isWhole: action.kind === 'hide',
        isPast, shownAgainAt: isSameText && !isWithheld && !isStillHidden(action, source.text, others) ? action.endedAt : null,
        words: !isSameText ? [] : action.kind === 'hide' ? [source.text] : action.places.map(({ startAt, endAt }) => source.text.slice(startAt, endAt)),
        reason, rulesNumber: action.rulesNumber, title: told?.title ?? {}, meaning: told?.meaning ?? {}, done: told?.done ?? {}, since: action.at,
        appeal: appeal ? { words: appeal.words, at: appeal.at, outcome: appeal.outcome, explanation: appeal.explanation, decidedAt: appeal.decidedAt } : null,
        may: { appeal: whyNotAppeal({ kind: action.kind, isEnded: isPast, hasAppeal: appeal !== undefined }) === null },
      })
    }
  }
  return { hidden, changed, restored }
}

// Whether an action hides now, or still did when another ended: hidden anew is not shown, and what was hidden twice was shown when the last of them ended.
function hidesAfter(each: KeptAction, { endedAt }: KeptAction): boolean {
  return each.endedAt === null || (endedAt !== null && each.at <= endedAt && each.endedAt > endedAt)
}

// What other actions hide as well is not shown since this one ended.
function isStillHidden({ kind, places }: KeptAction, text: string, others: readonly KeptAction[]): boolean {
  const whole = [{ startAt: 0, endAt: text.length }]
  return isHidden(kind === 'hide' ? whole : places, others.map((each) => ({ id: each.id, kind: each.kind, reason: each.reason ?? REASONS[0], places: each.places })))
}
