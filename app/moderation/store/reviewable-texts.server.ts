import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { digestInWords, digestWord } from '~/platform/db/text-digest.server'
import type { Reason, Shown } from '../contract'
import type { ReviewableText } from '../rules/document-requests'
import { findHolding } from './actions.server'
import { findAllTexts } from './source-texts.server'
import type { SourceText } from './sources.server'
import { findTextsIn } from './texts.server'

/** A text of a consultation with what has been decided on its present words. `isWaiting`: its words are read on a page of its own, where every view is noted. */
export type WrittenText = ReviewableText & { source: SourceText; textId: string | null; isWaiting: boolean }

/** Every text of a consultation, with whether a person has looked at these very words and what they decided. */
export async function findReviewableTexts(scope: CountyScope, db: Reader, consultationId: string): Promise<WrittenText[]> {
  const [sources, kept] = await Promise.all([findAllTexts(scope, db, consultationId), findTextsIn(scope, db, consultationId)])
  const holding = await findHolding(scope, db, kept.map(({ id }) => id))
  const at = new Map(kept.map((text) => [`${text.sourceId} ${text.part}`, text]))
  return sources.map((source) => {
    const { sourceKind, sourceId, part } = source
    const digest = digestInWords(source.text)
    const text = at.get(`${sourceId} ${part}`)
    const isDecided = text?.state === 'decided' && digestWord(text.textDigest) === digest
    const reasons = text ? [...new Set(holding.filter((action) => action.textId === text.id).flatMap((action): Reason[] => (action.reason ? [action.reason] : [])))] : []
    const isWaiting = text !== undefined && (text.state === 'waiting' || text.shown !== 'as-written')
    const decided: { shown: Shown; reasons: Reason[] } | null = isDecided ? { shown: text.shown, reasons } : null
    return { sourceKind, sourceId, part, digest, decided, source, textId: text?.id ?? null, isWaiting }
  })
}
