import type { CountyScope } from '~/kernel/county-scope'
import type { LocalizedText } from '~/kernel/localized-text'
import { storedLocale, type Locale } from '~/kernel/locales'
import type { Reader } from '~/platform/db/database.server'

/** A theme under which an answer has been read. */
export type ThemeOfAnswer = { id: string; title: LocalizedText; originalLocale: Locale }

/** The themes, in their order, under which a response stands, and whether a person has read it as it now is. */
export async function findThemesOfAnswer(scope: CountyScope, db: Reader, responseId: string): Promise<{ themes: ThemeOfAnswer[]; isRead: boolean }> {
  const [themes, marks] = await Promise.all([
    db.$queryRaw<{ theme_id: string; title: LocalizedText; original_locale: string }[]>`
      SELECT theme_id, title, original_locale FROM analysis_public_answer_themes WHERE county_id = ${scope.countyId} AND response_id = ${responseId}::uuid ORDER BY ordinal`,
    db.$queryRaw<unknown[]>`SELECT 1 FROM analysis_public_read_answers WHERE county_id = ${scope.countyId} AND response_id = ${responseId}::uuid`,
  ])
  return { themes: themes.map((row) => ({ id: row.theme_id, title: row.title, originalLocale: storedLocale(row.original_locale) })), isRead: marks.length > 0 }
}
