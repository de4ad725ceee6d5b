import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { findReadMarks } from '../store/read-marks.server'
import { findStandingPassages } from '../store/passages.server'
import { findResponses, findStatement } from '../store/sources.server'
import { findThemes } from '../store/themes.server'

/** The themes, in their order, under which a response or statement has been read; none when it no longer counts. */
export async function themesOfSource(work: Work, sourceKind: SourceKind, sourceId: string): Promise<string[]> {
  if (!isId(sourceId)) return []
  const source = sourceKind === 'answer' ? (await findResponses(work.scope, work.db, [sourceId]))[0] : await findStatement(work.scope, work.db, sourceId)
  if (!source) return []
  const [passages, themes] = await Promise.all([
    findStandingPassages(work.scope, work.db, { consultationId: source.consultationId, sourceKind, sourceIds: [sourceId] }),
    findThemes(work.scope, work.db, source.consultationId),
  ])
  return themes.filter((theme) => passages.some((passage) => passage.themeId === theme.id)).map((theme) => theme.id)
}

/** Whether a response or statement has been read as it now stands. */
export async function isRead(work: Work, sourceKind: SourceKind, sourceId: string): Promise<boolean> {
  return isId(sourceId) && (await findReadMarks(work.scope, work.db, sourceKind, [sourceId])).has(sourceId)
}
