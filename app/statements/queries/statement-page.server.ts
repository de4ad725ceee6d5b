import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import { publicCut, type ShownStatement } from '../rules/public-cut'
import { findGivers, type Giver } from '../store/givers.server'
import { findStatement } from '../store/statements.server'
import { asShown, type ShownContents } from './shown-contents.server'

/** A given statement as anybody may see it: who and when at once, the words once they are released. */
export type PublicStatement = {
  id: string
  consultationId: string
  giver: Giver
  originalLocale: Locale
  isWithdrawn: boolean
  arrivedAt: Date
  documentNumber: string
  text: ShownStatement | null
}

/** The public page of a statement, or null when none has been given under this id. `threshold`: smallest group shown. */
export async function statementPage(work: Work, id: string, threshold: number, shownContents: ShownContents): Promise<PublicStatement | null> {
  if (!isId(id)) return null
  const statement = await findStatement(work.scope, work.db, id)
  if (!statement?.submittedAt || !statement.documentNumber || statement.state === 'draft') return null
  const giver = (await findGivers(work.scope, work.db, [statement.associationId])).get(statement.associationId)
  if (!giver) return null
  const isWithdrawn = statement.state === 'withdrawn'
  const isShown = statement.textState === 'released' && !isWithdrawn
  const [shown] = isShown ? await asShown(work, [statement], shownContents) : []
  return {
    id, consultationId: statement.consultationId, giver, originalLocale: statement.originalLocale, isWithdrawn,
    arrivedAt: statement.submittedAt, documentNumber: statement.documentNumber,
    text: shown ? publicCut(shown.content, threshold) : null,
  }
}
