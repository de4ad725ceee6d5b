import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { findContactDetails, type ContactDetail } from '~/kernel/personal-data'
import type { Work } from '~/platform/db/work.server'
import type { StatementContent, TextState } from '../contract'
import { releaseRefusal } from '../rules/lifecycle'
import { wholeView, type ShownStatement } from '../rules/public-cut'
import { textsOf } from '../rules/texts-of'
import { findGivers, type Giver } from '../store/givers.server'
import { findStatement, listArrived } from '../store/statements.server'
import { asShown, type ShownContents } from './shown-contents.server'

/** A statement in the officials' list: its words are theirs to read from the moment it arrives. */
export type StatementToRead = {
  id: string
  giver: Giver
  originalLocale: Locale
  arrivedAt: Date
  documentNumber: string
  textState: TextState
  title: LocalizedText
  positionCount: number
  dissentCount: number
  isRead: boolean
}

/** One statement with all its words and numbers, for the officials who prepare the matter. */
export type WholeStatement = Omit<StatementToRead, 'title' | 'positionCount' | 'dissentCount' | 'isRead'> & {
  consultationId: string
  content: StatementContent
  /** The content as pages show it, with every number. */
  shown: ShownStatement
  /** Kinds of contact detail the text seems to hold; pointed out, never decided by. */
  found: ContactDetail[]
  releasedAt: Date | null
  may: { release: boolean }
}

/**
 * Every arrived statement of a consultation for its officials, with hidden parts masked: those that are not among `readIds`
 * first, each half in the order of arrival. The caller has checked the role.
 */
export async function statementsToRead(work: Work, consultationId: string, shownContents: ShownContents, readIds: readonly string[] = []): Promise<StatementToRead[]> {
  const statements = await asShown(work, await listArrived(work.scope, work.db, consultationId), shownContents)
  const givers = await findGivers(work.scope, work.db, statements.map((each) => each.associationId))
  const read = new Set(readIds)
  const listed = statements.flatMap((each) => {
    const giver = givers.get(each.associationId)
    if (!giver || !each.submittedAt || !each.documentNumber) return []
    const { id, originalLocale, textState, documentNumber, content } = each
    return [{
      id, isRead: read.has(id), giver, originalLocale, arrivedAt: each.submittedAt, documentNumber, textState, title: content.title,
      positionCount: content.positions.length, dissentCount: content.dissent.length,
    }]
  })
  return [...listed.filter((each) => !each.isRead), ...listed.filter((each) => each.isRead)]
}

/** One arrived statement of this consultation with all its words but the hidden ones, or null. The caller has checked the role. */
export async function wholeStatement(work: Work, consultationId: string, id: string, shownContents: ShownContents): Promise<WholeStatement | null> {
  if (!isId(id)) return null
  const found = await findStatement(work.scope, work.db, id)
  if (!found || found.consultationId !== consultationId || found.state !== 'submitted' || !found.submittedAt || !found.documentNumber) return null
  const giver = (await findGivers(work.scope, work.db, [found.associationId])).get(found.associationId)
  const [shown] = await asShown(work, [found], shownContents)
  if (!giver || !shown) return null
  return {
    id, consultationId, giver, originalLocale: found.originalLocale, arrivedAt: found.submittedAt, documentNumber: found.documentNumber,
    textState: found.textState, releasedAt: found.releasedAt, content: shown.content,
    shown: wholeView(shown.content),
    found: [...new Set(textsOf(shown.content).flatMap(({ text }) => findContactDetails(text)))],
    may: { release: releaseRefusal(found, true) === null },
  }
}
