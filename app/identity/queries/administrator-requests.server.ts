import { isId } from '~/kernel/ids'
import { dayOf, type Day } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { isWaiting, REQUEST_DAYS, whyNotDecide, type AdministratorRequest, type RequestOutcome } from '../rules/administrator-request'
import { grantState } from '../rules/grants'
import { findRequest, listUndecided } from '../store/administrator-requests.server'
import { findAdministrators } from '../store/grants.server'
import { findNames } from '../store/people.server'

/** A request to make somebody administrator as one viewer sees it. */
export type ShownRequest = {
  id: string
  personId: string
  name: string
  /** Who asked; the name is their own to change, the id is not. */
  requestedBy: { personId: string; name: string }
  requestedAt: Date
  expiresAt: Date
  endsOn: Day | null
  outcome: RequestOutcome | null
  /** Why the viewer may not grant or refuse it, or null when they may. */
  whyNot: ReturnType<typeof whyNotDecide>
  mayTakeBack: boolean
}

type Asking = Pick<Work, 'scope' | 'db' | 'now'>

/** The requests that wait for a second person, the oldest first. */
export async function waitingRequests(work: Asking, viewerId: string): Promise<ShownRequest[]> {
  const today = dayOf(work.now)
  const waiting = (await listUndecided(work.scope, work.db, work.now)).filter((request) => isWaiting(request, work.now, today))
  return await shown(work, waiting, viewerId)
}

/** One request, decided or not, or null when there is none. */
export async function administratorRequest(work: Asking, requestId: string, viewerId: string): Promise<ShownRequest | null> {
  const request = isId(requestId) ? await findRequest(work.scope, work.db, requestId) : null
  return request && ((await shown(work, [request], viewerId))[0] ?? null)
}

/** How long a request waits, in days, for the page that asks. */
export function requestDays(): number {
  return REQUEST_DAYS
}

/** How many people are administrators today: with one alone nobody could grant the role to another. */
export async function administratorCount(work: Asking): Promise<number> {
  const today = dayOf(work.now)
  const held = (await findAdministrators(work.scope, work.db)).filter((grant) => grantState(grant, today) === 'held')
  return new Set(held.map(({ personId }) => personId)).size
}

async function shown(work: Asking, requests: readonly AdministratorRequest[], viewerId: string): Promise<ShownRequest[]> {
  const today = dayOf(work.now)
  const names = await findNames(work.scope, work.db, requests.flatMap(({ personId, requestedBy }) => [personId, requestedBy]))
  return requests.map((request) => {
    const { id, personId, requestedAt, expiresAt, endsOn, outcome } = request
    const why = (decision: 'grant' | 'take-back') => whyNotDecide(request, { by: viewerId, decision, now: work.now, today })
    return { id, personId, requestedAt, expiresAt, endsOn, outcome, name: names[personId] ?? '', requestedBy: { personId: request.requestedBy, name: names[request.requestedBy] ?? '' }, whyNot: why('grant'), mayTakeBack: why('take-back') === null }
  })
}
