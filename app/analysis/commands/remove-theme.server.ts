import { holdsAny } from '~/identity/guards.server'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { closeTheme, findTheme, lockThemes } from '../store/themes.server'

/** Takes a theme out of use with its marks. A summary already published keeps its part, without passages to show. */
export async function removeTheme(work: Work, input: { themeId: string }): Promise<Result<null, 'no-theme'>> {
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const theme = await findTheme(inside.scope, inside.db, input.themeId)
    if (!theme) return refuse('no-theme')
    await lockThemes(inside.scope, inside.db, theme.consultationId)
    await closeTheme(inside.scope, inside.db, theme.id, inside.now)
    await invalidateTags(inside, [`summary:${theme.consultationId}`])
    await recordChange(inside, { action: 'remove-theme', subject: { kind: 'theme', id: theme.id }, details: { consultationId: theme.consultationId } })
    return accept(null)
  })
}
