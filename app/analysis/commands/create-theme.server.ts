import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { checkTitle, tidyTitle, type NameRefusal } from '../rules/naming-themes'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { addTheme, findThemes, lockThemes } from '../store/themes.server'
import { personOf } from './person-of.server'

/** Adds a theme under which answers and statements of a consultation are read. */
export async function createTheme(work: Work, input: { consultationId: string; title: LocalizedText; originalLocale: Locale }): Promise<Result<{ themeId: string }, NameRefusal>> {
  const title = tidyTitle(input.title)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    await lockThemes(inside.scope, inside.db, input.consultationId)
    const others = await findThemes(inside.scope, inside.db, input.consultationId)
    const refusal = checkTitle(title, input.originalLocale, others.map((other) => other.title))
    if (refusal) return refuse(refusal)
    const themeId = randomUUID()
    await addTheme(inside.scope, inside.db, { id: themeId, consultationId: input.consultationId, title, originalLocale: input.originalLocale, createdAt: inside.now, createdBy: personOf(inside) })
    await recordChange(inside, { action: 'create-theme', subject: { kind: 'theme', id: themeId }, details: { consultationId: input.consultationId } })
    return accept({ themeId })
  })
}
