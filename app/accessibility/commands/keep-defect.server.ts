import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { defectProblems, type DefectProblem } from '../rules/checking'
import { ACCESSIBILITY_PERMISSIONS } from '../rules/permissions'
import { addDefect, changeDefect, findDefect, type DefectChange } from '../store/defects.server'

/** A defect as its form gives it. `id` is that of the form: sent twice, it is one defect. */
export type DefectToKeep = DefectChange & { id: string; revision: number; originalLocale: Locale; required: readonly Locale[] }

/** Adds a defect to the list of the statement, or changes it; the statement shows it at once. One that was mended keeps its day when its words change. */
export async function keepDefect(work: Work, input: DefectToKeep): Promise<Result<null, 'incomplete' | 'changed-meanwhile', DefectProblem[]>> {
  const { id, revision, originalLocale, required, ...change } = input
  const problems = defectProblems(input, required)
  if (problems.length > 0 || !isId(id)) return refuse('incomplete', problems)
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ACCESSIBILITY_PERMISSIONS['accessibility.keep-defects']))) return forbidden()
    const known = await findDefect(inside.scope, inside.db, id)
    const mendedOn = change.mendedOn && (known?.mendedOn ?? change.mendedOn)
    // The statement does not show a defect that was mended before.
    const changedOn = known?.mendedOn && mendedOn ? null : dayOf(inside.now)
    if (!known) await addDefect(inside.scope, inside.db, { id, ...change, originalLocale, foundOn: dayOf(inside.now) })
    else if (!(await changeDefect(inside.scope, inside.db, id, revision, { ...change, mendedOn, changedOn }))) return refuse('changed-meanwhile')
    await recordChange(inside, { action: known ? 'accessibility.defect-changed' : 'accessibility.defect-added', subject: { kind: 'accessibility-defect', id }, details: { isMended: change.mendedOn !== null } })
    await invalidateTags(inside, ['accessibility'])
    return accept(null)
  })
}
