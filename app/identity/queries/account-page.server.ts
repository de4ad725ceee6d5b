import type { Work } from '~/platform/db/work.server'
import type { Device, ProviderKind, SignInWay, Viewer } from '../contract'
import { mayForgetEmail } from '../rules/protection'
import { mayComeBy } from '../rules/permissions'
import { idleSince, isSignInFresh } from '../rules/session'
import { isProtectedPerson } from '../store/people.server'
import { providersOf } from '../store/person-keys.server'
import { listSessions } from '../store/sessions.server'

/** One own session: when and how it began, when it was last used (to some minutes), and in which kind of browser. */
export type OwnSession = { id: string; way: SignInWay; device: Device; createdAt: Date; lastSeenAt: Date; isThis: boolean }

/** What somebody sees of their own account. */
export type AccountPage = {
  displayName: string
  email: string | null
  /** Providers that know this person. */
  providers: ProviderKind[]
  /** This session first, then the others, the one used last first. */
  sessions: OwnSession[]
  may: { forgetEmail: boolean }
  /** The sign-in is too old for what cannot be taken back. */
  mustSignInAgain: boolean
}

/** Whether somebody must sign in again before they do what cannot be taken back. */
export function mustSignInAgain({ now }: Pick<Work, 'now'>, { signedInAt }: Viewer): boolean {
  return !isSignInFresh(signedInAt, now)
}

/** The own account of the person signed in. Sessions that count no longer, because of a role that needs the directory, are left out. */
export async function accountPage(work: Work, viewer: Viewer, isDirectoryRequired: boolean): Promise<AccountPage> {
  const { personId, sessionId, displayName, email } = viewer
  const [listed, providers, isProtected] = await Promise.all([
    listSessions(work.scope, work.db, personId, { now: work.now, usedAfter: idleSince(work.now) }),
    providersOf(work.scope, work.db, personId),
    isProtectedPerson(work.scope, work.db, personId),
  ])
  const sessions = listed.filter(({ way }) => mayComeBy(way, viewer.roles, isDirectoryRequired)).map((session) => ({ ...session, isThis: session.id === sessionId })).sort((a, b) => Number(b.isThis) - Number(a.isThis))
  return { displayName, email, providers, sessions, may: { forgetEmail: email !== null && mayForgetEmail({ isProtected, providers }) }, mustSignInAgain: mustSignInAgain(work, viewer) }
}
