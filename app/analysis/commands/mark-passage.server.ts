import { randomUUID } from 'node:crypto'
import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { digestInWords } from '~/platform/db/text-digest.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { forbidden } from '~/platform/http/responses.server'
import type { SourceKind } from '../contract'
import { fitPassage, mergeStretches, type PassageRefusal } from '~/texts/rules/stretches'
import { ANALYSIS_PERMISSIONS } from '../rules/permissions'
import { findStandingPassages, replacePassages } from '../store/passages.server'
import { findSourceText } from '../store/source-text.server'
import { findTheme } from '../store/themes.server'
import { personOf } from './person-of.server'

/** A stretch of somebody's words to be read under a theme. `seen` is the digest of the text that the person who marks had before them. */
export type PassageToMark = { consultationId: string; themeId: string; sourceKind: SourceKind; sourceId: string; part: string; startAt: number; endAt: number; seen: string }

/**
 * Marks a stretch of an answer or statement under a theme. Marks of the same theme that overlap or touch become one;
 * a mark that grows has to be released anew before it is shown in public. Marking the same stretch twice changes nothing,
 * and places chosen in other words than those that stand now are refused.
 */
export async function markPassage(work: Work, input: PassageToMark): Promise<Result<{ passageId: string }, PassageRefusal | 'no-theme' | 'no-source' | 'text-has-changed'>> {
  if (!isId(input.themeId) || !isId(input.sourceId)) return refuse('no-source')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, ANALYSIS_PERMISSIONS['analysis.code']))) return forbidden()
    const theme = await findTheme(inside.scope, inside.db, input.themeId)
    if (!theme || theme.consultationId !== input.consultationId) return refuse('no-theme')
    const source = await findSourceText(inside.scope, inside.db, input.sourceKind, input.sourceId, input.part)
    if (!source || source.consultationId !== input.consultationId) return refuse('no-source')
    if (digestInWords(source.text) !== input.seen) return refuse('text-has-changed')
    const fitted = fitPassage(source.text, input)
    if (!fitted.ok) return fitted
    const { consultationId, themeId, sourceKind, sourceId, part } = input
    const standing = await findStandingPassages(inside.scope, inside.db, { consultationId, themeId, sourceKind, sourceIds: [sourceId] })
    const touching = standing.filter((each) => each.part === part && each.startAt <= fitted.value.endAt && fitted.value.startAt <= each.endAt)
    const [whole] = mergeStretches([...touching, fitted.value])
    const same = touching.find((each) => each.startAt === whole!.startAt && each.endAt === whole!.endAt)
    if (same) return accept({ passageId: same.id })
    const passageId = randomUUID()
    const passage = { id: passageId, consultationId, themeId, sourceKind, sourceId, part, ...whole!, text: source.text, createdAt: inside.now, createdBy: personOf(inside) }
    await replacePassages(inside.scope, inside.db, touching.map((each) => each.id), [passage])
    await invalidateTags(inside, [`summary:${consultationId}`])
    await recordChange(inside, { action: 'mark-passage', subject: { kind: 'passage', id: passageId }, details: { themeId } })
    return accept({ passageId })
  })
}
