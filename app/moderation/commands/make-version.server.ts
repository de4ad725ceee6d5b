import { holdsAny } from '~/identity/guards.server'
import { isId } from '~/kernel/ids'
import { accept, refuse, type Result } from '~/kernel/results'
import { inTransaction, recordChange, type Work } from '~/platform/db/work.server'
import { forbidden } from '~/platform/http/responses.server'
import { publicVersion } from '../rules/document-requests'
import { MODERATION_PERMISSIONS } from '../rules/permissions'
import { addVersion, listVersions, lockRequest } from '../store/document-requests.server'
import { findReviewableTexts } from '../store/reviewable-texts.server'
import { lockScreening } from '../store/texts.server'
import { digestOfVersion, holdsJust, versionEntry } from '../store/version-entries.server'
import { personOf } from './person-of.server'

export type VersionRefusal = 'no-request' | 'not-reviewed' | 'already-decided'

/**
 * Makes the public version of a matter's answers and statements for a request: only texts that a person has looked at,
 * with what is hidden left out and its reason named. The list of texts is kept, never their words, and of these a digest
 * whose salt goes with them. Making the same again gives the version that is there.
 */
export async function makeVersion(work: Work, input: { requestId: string }): Promise<Result<{ number: number }, VersionRefusal>> {
  if (!isId(input.requestId)) return refuse('no-request')
  return await inTransaction(work, async (inside) => {
    if (!(await holdsAny(inside, MODERATION_PERMISSIONS['moderation.document-requests']))) return forbidden()
    const { scope, db, now } = inside
    const request = await lockRequest(scope, db, input.requestId)
    if (!request) return refuse('no-request')
    if (request.decidedOn) return refuse('already-decided')
    // Words that go meanwhile are looked for in this version when it is there.
    await lockScreening(scope, db, request.consultationId)
    const made = publicVersion(await findReviewableTexts(scope, db, request.consultationId))
    if (!made.ok) return refuse(made.code)
    const [latest] = await listVersions(scope, db, request.id)
    if (latest && holdsJust(latest.entries, made.value)) return accept({ number: latest.number })
    const number = (latest?.number ?? 0) + 1
    const entries = made.value.map(versionEntry)
    const digest = digestOfVersion(entries)
    await addVersion(scope, db, { requestId: request.id, number, entries, digest, madeAt: now, madeBy: personOf(inside) })
    await recordChange(inside, { action: 'make-public-version', subject: { kind: 'document-request', id: request.id }, details: { number, digest } })
    return accept({ number })
  })
}
