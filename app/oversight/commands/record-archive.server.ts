import { holdsAny } from '~/identity/guards.server'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { OVERSIGHT_PERMISSIONS } from '../rules/permissions'

/** Notes that a package was taken out, with its sum, so that it can be told later whether a package is that one. */
export async function recordArchive(work: Work, taken: { consultationId: string | null; sha256: string; byteCount: number; withContacts?: boolean }): Promise<void> {
  const { consultationId, sha256, byteCount, withContacts = false } = taken
  await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, OVERSIGHT_PERMISSIONS['oversight.archive-matter']))) return forbidden()
    await recordChange(inside, {
      action: consultationId ? 'oversight.matter-archived' : 'oversight.tenant-exported',
      subject: consultationId ? { kind: 'consultation', id: consultationId } : { kind: 'county' },
      details: { sha256, byteCount, withContacts },
    })
  })
}
