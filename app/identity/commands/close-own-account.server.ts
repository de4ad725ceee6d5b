import { accept, refuse, type Result } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { recordDeletion } from '~/platform/db/deletions.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import { IDENTITY_EVENTS } from '../contract'
import { erasedAddress, whatBecomesOfName, whyNotLeave, type LeaveRefusal, type NameNeededFor } from '../rules/leaving'
import { isSignInFresh } from '../rules/session'
import { lockAdministration } from '../store/grants.server'
import { endPerson, eraseNames, lockHolders } from '../store/leaving.server'
import { endRights } from './end-rights.server'

/** Facts of later areas: for what a person's name must stay known for a while. */
export type LeavingGuards = { nameNeededFor: (inside: Pick<WorkInTransaction, 'scope' | 'db'>, personId: string) => Promise<NameNeededFor[]> }

/**
 * Ends one's own account (GDPR art. 17): roles, sessions and unused links end at once. The name goes at once too, or,
 * when it stands behind something given or published in the county's name, when its time is over. Refused:
 * `sign-in-too-old` (OWASP ASVS 5, 7.5.1), `only-administrator`, `no-such-person`.
 */
export async function closeOwnAccount(work: Work, input: { personId: string; signedInAt: Date }, guards: LeavingGuards): Promise<Result<{ name: 'erased-now' | 'erased-later' }, LeaveRefusal>> {
  const { personId, signedInAt } = input
  if (!isSignInFresh(signedInAt, work.now)) return refuse('sign-in-too-old')
  return await inTransaction(work, async (inside) => {
    const { scope, db, now } = inside
    await lockAdministration(scope, db)
    const administrators = await lockHolders(scope, db, 'administrator', dayOf(now))
    const others = administrators.filter((id) => id !== personId)
    const refusal = whyNotLeave({ isAdministrator: others.length < administrators.length, otherAdministrators: others.length })
    if (refusal) return refuse(refusal)
    if (!(await endPerson(scope, db, personId, now))) return refuse('no-such-person')
    await endRights(inside, personId)
    const name = whatBecomesOfName(await guards.nameNeededFor(inside, personId))
    if (name === 'erased-now') await eraseNames(scope, db, [{ id: personId, email: erasedAddress(personId) }], now)
    await recordDeletion(inside, { kind: name === 'erased-now' ? 'people' : 'accounts', reason: 'asked-for', count: 1, ids: [personId] })
    await recordChange(inside, {
      action: IDENTITY_EVENTS.personLeft,
      subject: { kind: 'person', id: personId },
      details: { name },
      event: { name: IDENTITY_EVENTS.personLeft, payload: { personId } },
    })
    return accept({ name })
  })
}
