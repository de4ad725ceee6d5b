import { isId } from '~/kernel/ids'
import type { Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { findTextsOfSource } from '../store/source-texts.server'

/** Which texts an answer or statement holds, never their words; null when it is not there. */
export async function partsOfSource(work: Work, kind: SourceKind, sourceId: string): Promise<{ consultationId: string; parts: string[] } | null> {
  const texts = isId(sourceId) ? await findTextsOfSource(work.scope, work.db, kind, sourceId) : []
  return texts[0] ? { consultationId: texts[0].consultationId, parts: texts.map(({ part }) => part) } : null
}
