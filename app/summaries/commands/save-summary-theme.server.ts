import { themesNow } from '~/analysis/guards.server'
import { holdsAny } from '~/identity/guards.server'
import { hasIdentityCode } from '~/kernel/personal-data'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { checkThemeDraft, emptyThemeDraft, isSameDraft, STORY_PARTS, tidyText, type DraftRefusal, type ThemeDraft } from '../rules/draft'
import { SUMMARIES_PERMISSIONS } from '../rules/permissions'
import { findDraft, lockSummary, saveThemeDraft } from '../store/summaries.server'

/** What somebody wrote about a theme, and the revision they had before them (0: nothing yet). */
export type ThemeToSave = ThemeDraft & { consultationId: string }

/**
 * Keeps one theme's part of the draft, complete or not, unless somebody else has changed it since `revision` was read. What
 * is kept already is as good as saved: pressing twice is no conflict and changes nothing.
 */
export async function saveSummaryTheme(work: Work, input: ThemeToSave): Promise<Result<{ revision: number }, DraftRefusal | 'no-summary' | 'no-theme' | 'changed-meanwhile' | 'identity-code'>> {
  const { themeId, revision, status, dueOn } = input
  const texts = { said: tidyText(input.said), decided: tidyText(input.decided), why: tidyText(input.why), next: tidyText(input.next), owner: tidyText(input.owner) }
  const refusal = checkThemeDraft({ ...texts, status, dueOn })
  if (refusal) return refuse(refusal)
  if ([...STORY_PARTS, 'owner' as const].some((part) => Object.values(texts[part]).some(hasIdentityCode))) return refuse('identity-code')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, SUMMARIES_PERMISSIONS['summaries.write']))) return forbidden()
    const draft = (await lockSummary(inside.scope, inside.db, input.consultationId)) ? await findDraft(inside.scope, inside.db, input.consultationId) : null
    if (!draft) return refuse('no-summary')
    const themes = await themesNow(inside.scope, inside.db, input.consultationId)
    if (!themes.some((theme) => theme.id === themeId)) return refuse('no-theme')
    const stored = draft.themes.find((each) => each.themeId === themeId) ?? emptyThemeDraft(themeId)
    if (isSameDraft({ ...texts, status, dueOn }, stored)) return accept({ revision: stored.revision })
    if (!(await saveThemeDraft(inside.scope, inside.db, draft.summaryId, { themeId, revision, status, dueOn, ...texts }, inside.now))) return refuse('changed-meanwhile')
    await recordChange(inside, { action: 'save-summary-theme', subject: { kind: 'summary', id: draft.summaryId }, details: { themeId } })
    return accept({ revision: revision + 1 })
  })
}
