import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { invalidateTags } from '~/platform/http/invalidate.server'
import { findPassage, saveRelease } from '../store/passages.server'

/** Takes out of public view again the passages that a restored copy of the database shows. Safe to repeat. */
export async function withdrawReleasesAgain(work: Work, { ids }: { ids: readonly string[] }): Promise<{ count: number }> {
  return await inTransaction(work, async (inside) => {
    let count = 0
    for (const id of ids) {
      const passage = await findPassage(inside.scope, inside.db, id)
      if (!passage?.releasedAt) continue
      count += 1
      await saveRelease(inside.scope, inside.db, id, null)
      await invalidateTags(inside, [`summary:${passage.consultationId}`])
    }
    if (count > 0) await recordChange(inside, { action: 'analysis.releases-withdrawn-again', subject: { kind: 'passage' }, details: { count } })
    return { count }
  })
}
