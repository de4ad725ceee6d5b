import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { SourceKind } from '../contract'
import { placeInWords, placeOfWords } from '../rules/passage-places'
import { findStandingPage, type StandingPassage } from '../store/passages.server'
import { findResponses, findStatements } from '../store/sources.server'

/** A passage as the officials see it: where it comes from, to the day, whether the public sees it and whether it ever may. */
export type OfficialPassage = {
  id: string; sourceKind: SourceKind; sourceId: string; part: string; text: string; locale: Locale
  channel: string | null; municipality: string | null; associationId: string | null; day: Day; isReleased: boolean; may: { release: boolean }
}

/** What is shown of a theme's passages at once. */
const PAGE = 50

/** The standing passages under a theme, in the order they were marked, a page at a time: `after` is where the last page ended, and `next` where this one did. */
export async function themePassages(work: Work, consultationId: string, themeId: string, after?: string): Promise<{ passages: OfficialPassage[]; next: string | null }> {
  if (!isId(themeId)) return { passages: [], next: null }
  const found = await findStandingPage(work.scope, work.db, { consultationId, themeId }, PAGE + 1, placeOfWords(after))
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return { passages: await describe(work, consultationId, page), next: last && found.length > PAGE ? placeInWords(last) : null }
}

async function describe(work: Work, consultationId: string, passages: StandingPassage[]): Promise<OfficialPassage[]> {
  const ids = (kind: SourceKind) => [...new Set(passages.filter((each) => each.sourceKind === kind).map((each) => each.sourceId))]
  const responses = await findResponses(work.scope, work.db, ids('answer'))
  const statements = ids('statement').length > 0 ? await findStatements(work.scope, work.db, consultationId) : []
  return passages.flatMap(({ id, sourceKind, sourceId, part, text, releasedAt, mayBePublic, isHidden }): OfficialPassage[] => {
    const common = { id, sourceKind, sourceId, part, text, isReleased: releasedAt !== null && !isHidden, may: { release: mayBePublic && !isHidden } }
    const response = sourceKind === 'answer' ? responses.find((each) => each.id === sourceId) : undefined
    if (response) return [{ ...common, locale: response.locale, channel: response.channel, municipality: response.municipality, associationId: null, day: dayOf(response.receivedAt) }]
    const statement = sourceKind === 'statement' ? statements.find((each) => each.id === sourceId) : undefined
    return statement ? [{ ...common, locale: statement.originalLocale, channel: null, municipality: null, associationId: statement.associationId, day: dayOf(statement.submittedAt) }] : []
  })
}
