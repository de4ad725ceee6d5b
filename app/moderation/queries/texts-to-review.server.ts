import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { unreviewed } from '../rules/document-requests'
import { findReviewableTexts } from '../store/reviewable-texts.server'

/** A text that nobody has looked at, in full. `isWaiting`: something was found in it or hidden at its place, and it has a page of its own on the desk. */
export type TextToReview = { sourceKind: SourceKind; sourceId: string; part: string; digest: string; locale: Locale; text: string; textId: string | null; isWaiting: boolean }

/** How many texts are read on one page. */
export const REVIEW_PAGE = 15

/** The next texts of a consultation that nobody has looked at: those that have a page of their own come first and without their words. */
export async function textsToReview(work: Work, consultationId: string): Promise<{ texts: TextToReview[]; left: number }> {
  const open = unreviewed(await findReviewableTexts(work.scope, work.db, consultationId))
  const inOrder = [...open.filter((text) => text.isWaiting), ...open.filter((text) => !text.isWaiting)]
  return {
    left: open.length,
    texts: inOrder.slice(0, REVIEW_PAGE).map(({ sourceKind, sourceId, part, digest, source, textId, isWaiting }) => ({ sourceKind, sourceId, part, digest, locale: source.locale, text: isWaiting ? '' : source.text, textId, isWaiting })),
  }
}
