import type { Day } from '~/kernel/times'

/** How long a request to make somebody administrator waits for a second person, in days. */
export const REQUEST_DAYS = 14

/** What became of a request. `expired` and `taken-back` need no second person. */
export type RequestOutcome = 'granted' | 'refused' | 'taken-back' | 'expired'

/** One person's request to make another one administrator, until a third decides. */
export type AdministratorRequest = {
  id: string
  personId: string
  /** The last day of the role, once granted. */
  endsOn: Day | null
  requestedBy: string
  requestedAt: Date
  expiresAt: Date
  outcome: RequestOutcome | null
  decidedBy: string | null
}

/** What somebody wants to do with a request. */
export type RequestDecision = 'grant' | 'refuse' | 'take-back'

/** When a request made now is over. */
export function requestExpiresAt(now: Date): Date {
  return new Date(now.getTime() + REQUEST_DAYS * 86_400_000)
}

/** Whether a request still waits for somebody. One whose last day has passed has nothing left to grant. */
export function isWaiting(request: Pick<AdministratorRequest, 'outcome' | 'expiresAt' | 'endsOn'>, now: Date, today: Day): boolean {
  return request.outcome === null && now.getTime() < request.expiresAt.getTime() && (request.endsOn === null || request.endsOn >= today)
}

/**
 * Why somebody may not decide so, or null. Granting takes two: neither the one who asked nor the one who receives may
 * grant or refuse, and only the one who asked may take the request back.
 */
export function whyNotDecide(
  request: Pick<AdministratorRequest, 'personId' | 'requestedBy' | 'outcome' | 'expiresAt' | 'endsOn'>,
  asked: { by: string; decision: RequestDecision; now: Date; today: Day },
): 'own-request' | 'own-roles' | 'not-your-request' | 'already-decided' | 'expired' | null {
  if (request.outcome !== null) return 'already-decided'
  if (!isWaiting(request, asked.now, asked.today)) return 'expired'
  if (asked.decision === 'take-back') return request.requestedBy === asked.by ? null : 'not-your-request'
  if (request.requestedBy === asked.by) return 'own-request'
  return request.personId === asked.by ? 'own-roles' : null
}
