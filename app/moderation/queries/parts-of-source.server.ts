import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import type { Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { findShownParts } from '../store/shown-parts.server'
import { findTextsOfSource } from '../store/source-texts.server'
import { findStatementSource } from '../store/sources.server'

/** One text of an answer or statement. `text`: as others see it, where its name alone does not tell it from the others. */
export type SourcePart = { part: string; locale: Locale; text: string | null }

/** Which texts an answer or statement holds, and the language it was written in; null when it is not there. A question names an answer's text, so that its words are left out. */
export async function partsOfSource(work: Work, kind: SourceKind, sourceId: string): Promise<{ consultationId: string; written: Locale; parts: SourcePart[] } | null> {
  const { scope, db } = work
  const texts = isId(sourceId) ? await findTextsOfSource(scope, db, kind, sourceId) : []
  if (!texts[0]) return null
  const { consultationId, locale } = texts[0]
  if (kind === 'answer') return { consultationId, written: locale, parts: texts.map((each) => ({ part: each.part, locale: each.locale, text: null })) }
  const shown = await findShownParts(scope, db, texts)
  const statement = await findStatementSource(scope, db, sourceId)
  return { consultationId, written: statement?.locale ?? locale, parts: texts.map((each, index) => ({ part: each.part, locale: each.locale, text: shown[index] ?? null })) }
}
