import type { Work } from '~/platform/db/work.server'
import { endWithoutDay } from '../rules/grants'
import { isSessionOpen } from '../rules/session'
import { findAccount, type StoredAccount } from '../store/account.server'

/** What is kept of somebody who signs in, for their own page; which of the sessions are still open, and how a role ended that has no day to end on. */
export type AccountData = Omit<StoredAccount, 'grants' | 'sessions'> & {
  grants: (StoredAccount['grants'][number] & { ended: ReturnType<typeof endWithoutDay> })[]
  sessions: (StoredAccount['sessions'][number] & { isOpen: boolean })[]
}

/** Everything that is kept of a person, except secrets; null when their time has ended. */
export async function accountData(work: Work, personId: string): Promise<AccountData | null> {
  const account = await findAccount(work.scope, work.db, personId)
  if (!account) return null
  const sessions = account.sessions.map((session) => ({ ...session, isOpen: isSessionOpen({ ...session, expiresAt: session.endsAt, endedAt: null }, work.now) }))
  return { ...account, grants: account.grants.map((grant) => ({ ...grant, ended: endWithoutDay(grant) })), sessions }
}
