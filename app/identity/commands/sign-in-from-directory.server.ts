import type { Locale } from '~/kernel/locales'
import { accept, refuse, type Result } from '~/kernel/results'
import { addDays, dayOf } from '~/kernel/times'
import { recordRefusal } from '~/platform/audit/refusals.server'
import { inTransaction, recordChange, type Work, type WorkInTransaction } from '~/platform/db/work.server'
import type { DirectorySettings, Role, Workspace } from '../contract'
import type { Claims } from '../rules/claims'
import { changeOfRoles, readDirectoryPerson, type DirectoryPerson } from '../rules/directory'
import { workspacesOf } from '../rules/permissions'
import { endRolesFromDirectory, giveRole, rolesFromDirectory } from '../store/grants.server'
import { findPerson, findPersonByEmail, insertPerson } from '../store/people.server'
import { findPersonByKey, linkPersonKey, providersOf } from '../store/person-keys.server'
import { keyedDigest } from '../store/tokens.server'
import { openSession, type SigningBrowser } from './open-session.server'
import { providerSession } from './provider-session.server'

export type DirectoryRefusal = 'no-subject' | 'no-second-factor' | 'no-access'

type Named = { claims: Claims; issuer: string; settings: DirectorySettings; key: Uint8Array; locale: Locale; browser: SigningBrowser }

/**
 * Signs in somebody whom the organisation's directory has named. Its groups give roles, which are set anew at every
 * sign-in: those that have gone end at once, also when the sign-in is then refused. Whoever comes for the first time is
 * the person invited with the same address, or a new one when a group gives a role. Refused: `no-second-factor` when the
 * directory does not say that there was one; `no-access` for somebody without any role, and for whoever comes with the
 * address of somebody whom the directory knows already: addresses are given to others (`address-of-another` in the log).
 */
export async function signInFromDirectory(work: Work, input: Named): Promise<Result<{ sessionToken: string; workspaces: Workspace[] }, DirectoryRefusal>> {
  const named = readDirectoryPerson(input.claims, input.settings)
  if (named === null) return refuse('no-subject')
  return await inTransaction(work, async (inside) => {
    if (!named.hasSecondFactor) return await refused(inside, 'no-second-factor')
    const personId = await personOf(inside, named, input)
    // Whose time here has ended gets no roles any more, whatever the directory says.
    if (personId === 'another') return refuse('no-access')
    if (personId === null || !(await findPerson(inside.scope, inside.db, personId, dayOf(inside.now)))) return await refused(inside, 'no-access')
    await setRoles(inside, personId, named)
    const person = await findPerson(inside.scope, inside.db, personId, dayOf(inside.now))
    if (!person || person.roles.length === 0) return await refused(inside, 'no-access')
    const provider = providerSession(inside.scope, input.key, { issuer: input.issuer, subject: named.subject, sid: named.sid })
    const { sessionToken } = await openSession(inside, { person, way: 'oidc', browser: input.browser, provider })
    return accept({ sessionToken, workspaces: workspacesOf(person.roles) })
  })
}

async function refused(inside: WorkInTransaction, code: DirectoryRefusal): Promise<Result<never, DirectoryRefusal>> {
  await recordChange(inside, { action: 'identity.sign-in-refused', subject: { kind: 'provider' }, details: { provider: 'oidc', reason: code } })
  return refuse(code)
}

async function personOf(inside: WorkInTransaction, named: DirectoryPerson, { issuer, key, locale }: Named): Promise<string | 'another' | null> {
  const keyDigest = keyedDigest(inside.scope, key, 'oidc-person', `${issuer} ${named.subject}`)
  const known = await findPersonByKey(inside.scope, inside.db, 'oidc', keyDigest)
  if (known) return known
  const invited = named.email && (await findPersonByEmail(inside.scope, inside.db, named.email))
  const personId = invited ? invited.id : await newPerson(inside, named, locale)
  if (personId === null) return null
  if ((await providersOf(inside.scope, inside.db, personId)).includes('oidc')) {
    await recordRefusal(inside, { action: 'identity.sign-in-refused', subject: { kind: 'person', id: personId }, details: { provider: 'oidc', reason: 'address-of-another' } })
    return 'another'
  }
  await linkPersonKey(inside.scope, inside.db, { provider: 'oidc', keyDigest, personId, now: inside.now })
  await recordChange(inside, { action: 'identity.key-linked', subject: { kind: 'person', id: personId }, details: { provider: 'oidc', new: !invited } })
  return personId
}

async function newPerson(inside: WorkInTransaction, named: DirectoryPerson, locale: Locale): Promise<string | null> {
  const displayName = named.name ?? named.email
  if (named.roles.length === 0 || displayName === null) return null
  return await insertPerson(inside.scope, inside.db, { email: named.email, displayName, title: null, locale, at: inside.now })
}

async function setRoles(inside: WorkInTransaction, personId: string, named: DirectoryPerson): Promise<void> {
  const day = dayOf(inside.now)
  const { gained, lost } = changeOfRoles(await rolesFromDirectory(inside.scope, inside.db, personId, day), named.roles)
  await endRolesFromDirectory(inside.scope, inside.db, personId, lost, { day, dayBefore: addDays(day, -1) })
  // A role that somebody here has given already stays theirs, and is not given a second time.
  const given: Role[] = []
  for (const role of gained) if (await giveRole(inside.scope, inside.db, { personId, role, startsOn: day, endsOn: null, source: 'organisation' })) given.push(role)
  if (given.length + lost.length === 0) return
  await recordChange(inside, { action: 'identity.roles-from-directory', subject: { kind: 'person', id: personId }, details: { gained: given, lost } })
}
