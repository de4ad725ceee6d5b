import { holdsAny } from '~/identity/guards.server'
import type { LocalizedText } from '~/kernel/localized-text'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { checkTitle, isSameTitle, tidyTitle, type NameRefusal } from '../rules/naming-themes'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { findTheme, findThemes, lockThemes, saveTitle } from '../store/themes.server'

/**
 * Gives a theme another name in some of the languages, unless it is no longer the one that was `seen`. What has been
 * published keeps the name it was published with.
 */
export async function renameTheme(work: Work, input: { themeId: string; title: LocalizedText; seen: LocalizedText }): Promise<Result<null, NameRefusal | 'no-theme' | 'changed-meanwhile'>> {
  const title = tidyTitle(input.title)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const theme = await findTheme(inside.scope, inside.db, input.themeId)
    if (!theme) return refuse('no-theme')
    await lockThemes(inside.scope, inside.db, theme.consultationId)
    const themes = await findThemes(inside.scope, inside.db, theme.consultationId)
    const now = themes.find((each) => each.id === theme.id)
    if (!now) return refuse('no-theme')
    const others = themes.filter((other) => other.id !== theme.id)
    const refusal = checkTitle(title, theme.originalLocale, others.map((other) => other.title))
    if (refusal) return refuse(refusal)
    if (!isSameTitle(now.title, input.seen)) return refuse('changed-meanwhile')
    await saveTitle(inside.scope, inside.db, theme.id, title)
    await recordChange(inside, { action: 'rename-theme', subject: { kind: 'theme', id: theme.id }, details: { consultationId: theme.consultationId } })
    return accept(null)
  })
}
