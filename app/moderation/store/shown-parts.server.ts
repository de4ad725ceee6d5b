import type { CountyScope } from '~/kernel/county-scope'
import type { Reader } from '~/platform/db/database.server'
import { findShownContents, findShownWords } from './shown-texts.server'
import type { TextPlace } from './texts.server'

/** The texts at these places as others see them, in their order; null where no words are (any more). */
export async function findShownParts(scope: CountyScope, db: Reader, places: readonly TextPlace[]): Promise<(string | null)[]> {
  const idsOf = (kind: TextPlace['sourceKind']) => [...new Set(places.flatMap(({ sourceKind, sourceId }) => (sourceKind === kind ? [sourceId] : [])))]
  const [words, contents] = [await findShownWords(scope, db, idsOf('answer')), await findShownContents(scope, db, idsOf('statement'))]
  return places.map(({ sourceKind, sourceId, part }) => {
    if (sourceKind === 'statement') return textIn(contents.get(sourceId), part)
    return words.find((word) => word.sourceId === sourceId && word.part === part)?.text ?? null
  })
}

function textIn(content: unknown, part: string): string | null {
  let place: unknown = content
  for (const step of part.split('/')) place = typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[step] : undefined
  return typeof place === 'string' ? place : null
}
