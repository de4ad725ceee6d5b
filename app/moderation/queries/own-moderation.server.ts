import { isId } from '~/kernel/ids'
import type { LocalizedText } from '~/kernel/localized-text'
import { digestInWords, digestWord } from '~/platform/db/text-digest.server'
import type { Work } from '~/platform/db/work.server'
import { REASONS, type Reason, type SourceKind } from '../contract'
import { whyNotAppeal } from '../rules/deciding'
import { findAppeals, type AppealOutcome } from '../store/appeals.server'
import { findHolding } from '../store/actions.server'
import { findRulesVersions } from '../store/rules-versions.server'
import { findSourceText } from '../store/source-texts.server'
import { findTextsOf } from '../store/texts.server'

/** A part of somebody's own text that is hidden: which, why, since when, and the way to have it looked at again. */
export type OwnHidden = {
  actionId: string; part: string; isWhole: boolean
  /** The hidden words themselves: they are the author's own. */
  words: string[]
  reason: Reason; rulesNumber: number; title: LocalizedText; meaning: LocalizedText; done: LocalizedText; since: Date
  appeal: { words: string; at: Date; outcome: AppealOutcome | null; explanation: string | null; decidedAt: Date | null } | null
  may: { appeal: boolean }
}

/** What an author is told of their own answer or statement. `changed`: parts whose new words wait for a moderator. */
export type OwnModeration = { hidden: OwnHidden[]; changed: string[] }

/** What the author of an answer or statement is told. The caller has found out that it is theirs. */
export async function ownModeration(work: Work, sourceKind: SourceKind, sourceId: string): Promise<OwnModeration> {
  if (!isId(sourceId)) return { hidden: [], changed: [] }
  const { scope, db } = work
  const texts = await findTextsOf(scope, db, sourceKind, sourceId)
  const holding = await findHolding(scope, db, texts.map(({ id }) => id))
  const [appeals, versions] = await Promise.all([findAppeals(scope, db, holding.map(({ id }) => id)), findRulesVersions(scope, db, [...new Set(holding.map((action) => action.rulesNumber))])])
  const hidden: OwnHidden[] = []
  const changed: string[] = []
  for (const text of texts) {
    const source = await findSourceText(scope, db, sourceKind, sourceId, text.part)
    if (!source) continue
    const digest = digestInWords(source.text)
    if (text.shown !== 'as-written' && digestWord(text.textDigest) !== digest) changed.push(text.part)
    for (const action of holding.filter((each) => each.textId === text.id && digestWord(each.textDigest) === digest)) {
      const reason = action.reason ?? REASONS[0]
      const told = versions.get(action.rulesNumber)?.reasons.find((each) => each.reason === reason)
      const appeal = appeals.get(action.id)
      hidden.push({
        actionId: action.id, part: text.part, isWhole: action.kind === 'hide',
        words: action.kind === 'hide' ? [source.text] : action.places.map(({ startAt, endAt }) => source.text.slice(startAt, endAt)),
        reason, rulesNumber: action.rulesNumber, title: told?.title ?? {}, meaning: told?.meaning ?? {}, done: told?.done ?? {}, since: action.at,
        appeal: appeal ? { words: appeal.words, at: appeal.at, outcome: appeal.outcome, explanation: appeal.explanation, decidedAt: appeal.decidedAt } : null,
        may: { appeal: whyNotAppeal({ kind: action.kind, isEnded: false, hasAppeal: appeal !== undefined }) === null },
      })
    }
  }
  return { hidden, changed }
}
