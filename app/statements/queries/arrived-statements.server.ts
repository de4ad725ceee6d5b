import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import type { TextState } from '../contract'
import { publicCut, type ShownStatement } from '../rules/public-cut'
import { findGivers, type Giver } from '../store/givers.server'
import { listArrived } from '../store/statements.server'
import { asShown, type ShownContents } from './shown-contents.server'

/** An arrived statement in a list. Title, summary, first position and reach are null until the text is released. */
export type ArrivedStatement = {
  id: string
  giver: Giver
  originalLocale: Locale
  arrivedAt: Date
  documentNumber: string
  textState: TextState
  title: LocalizedText | null
  summary: LocalizedText | null
  firstPosition: LocalizedText | null
  reach: ShownStatement['reach']
}

/** The statements that have arrived on a consultation, in the order of arrival, cut to what anybody may see. `threshold`: smallest group shown. */
export async function arrivedStatements(work: Work, consultationId: string, threshold: number, shownContents: ShownContents): Promise<ArrivedStatement[]> {
  const statements = await asShown(work, await listArrived(work.scope, work.db, consultationId), shownContents)
  const givers = await findGivers(work.scope, work.db, statements.map((each) => each.associationId))
  return statements.flatMap((each) => {
    const giver = givers.get(each.associationId)
    if (!giver || !each.submittedAt || !each.documentNumber) return []
    const text = each.textState === 'released' ? publicCut(each.content, threshold) : null
    return [{
      id: each.id, giver, originalLocale: each.originalLocale, arrivedAt: each.submittedAt, documentNumber: each.documentNumber,
      textState: each.textState, title: text?.title ?? null, summary: text?.summary ?? null, firstPosition: text?.positions[0]?.text ?? null, reach: text?.reach ?? null,
    }]
  })
}
