import { expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { invitePerson } from './commands/invite-person.server'
import { requestSignInLink } from './commands/request-sign-in-link.server'
import { signInAsDemo } from './commands/sign-in-as-demo.server'
import { signIn } from './commands/sign-in.server'
import { signOut } from './commands/sign-out.server'
import type { SignInRequested } from './contract'
import { holdsAny } from './guards.server'
import { sendSignInLink, type Letterbox } from './jobs/send-sign-in-link.server'
import { demoPeople } from './queries/demo-people.server'
import { isLinkUsable } from './queries/sign-in-link-page.server'
import { viewerOf } from './queries/viewer-of.server'

const database = await testDatabase()
const work = workFor(database)
const later = (minutes: number) => workFor(database, { now: new Date(work.now.getTime() + minutes * 60_000) })

async function aPerson(email: string): Promise<string> {
  const invited = await invitePerson(work, { email, displayName: 'Aino Laine', locale: 'fi', roles: ['analyst'] })
  if (!invited.ok) throw new Error(invited.code)
  return invited.value.personId
}

async function aLink(email: string, returnTo?: string): Promise<string> {
  const mails: string[] = []
  const letterbox: Letterbox = { publicOrigin: 'https://kuultu.example', countyName: () => 'Järvirannikko', contact: 'apua@kuultu.example', mail: async ({ to, text }) => void mails.push(`${to}\n${text}`) }
  await requestSignInLink(work, { email, locale: 'sv', returnTo })
  const jobs = await database.pool.query<{ payload: SignInRequested }>("SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1")
  await sendSignInLink(work, letterbox, jobs.rows[0]!.payload)
  expect(mails[0]).toMatch(new RegExp(`^${email.toLowerCase()}\n`))
  return /https:\/\/kuultu\.example\/sv\/sign-in\/([\w-]{43})/.exec(mails[0]!)![1]!
}

test('inviting a known address again adds the role and no second person', async () => {
  const first = await aPerson('Aino.Laine@Example.fi ')
  const again = await invitePerson(work, { email: 'aino.laine@example.fi', displayName: 'Aino', locale: 'fi', roles: ['representative'] })
  expect(again).toEqual({ ok: true, value: { personId: first } })
  const inside = { scope: work.scope, db: database.db, now: work.now, actor: { kind: 'person' as const, personId: first } }
  expect(await holdsAny(inside, ['signatory', 'representative'])).toBe(true)
  expect(await holdsAny(inside, ['signatory'])).toBe(false)
  expect(await holdsAny({ ...inside, now: new Date(work.now.getTime() - 86_400_000) }, ['representative'])).toBe(false)
  expect(await holdsAny({ ...inside, actor: { kind: 'resident' } }, ['analyst', 'representative'])).toBe(false)
  await database.pool.query('UPDATE person SET ended_at = now() WHERE id = $1', [first])
  expect(await holdsAny(inside, ['representative'])).toBe(false)
  await database.pool.query('UPDATE person SET ended_at = NULL WHERE id = $1', [first])
})

test('a known and an unknown address take the same steps: one audit entry and one job each', async () => {
  await aPerson('known@example.fi')
  const count = async () => [await database.db.auditEntry.count({ where: { action: 'identity.sign-in-requested' } }), Number((await database.pool.query('SELECT count(*) FROM graphile_worker._private_jobs')).rows[0].count)]
  const before = await count()
  const known = await requestSignInLink(work, { email: 'known@example.fi', locale: 'fi' })
  const between = await count()
  const unknown = await requestSignInLink(work, { email: 'nobody@example.fi', locale: 'fi' })
  const after = await count()
  expect(unknown).toEqual(known)
  expect(between.map((number, index) => number - before[index]!)).toEqual([1, 1])
  expect(after.map((number, index) => number - between[index]!)).toEqual([1, 1])
  const jobs = await database.pool.query("SELECT payload::text AS payload FROM graphile_worker._private_jobs")
  expect(jobs.rows.every(({ payload }) => !String(payload).includes('@'))).toBe(true)
})

test('the job for an unknown address sends nothing', async () => {
  await sendSignInLink(work, { publicOrigin: '', countyName: () => '', contact: '', mail: async () => { throw new Error('sent') } }, { personId: null, returnTo: null, locale: 'fi' })
})

test('a link signs in once, by its button and not by being opened', async () => {
  const personId = await aPerson('once@example.fi')
  const token = await aLink('once@example.fi', '/fi/official')
  expect(await isLinkUsable(work, token)).toBe(true)
  expect(await isLinkUsable(work, token)).toBe(true)
  const entered = await signIn(work, { token })
  expect(entered.ok && entered.value.returnTo).toBe('/fi/official')
  expect(await viewerOf(work, entered.ok ? entered.value.sessionToken : '')).toMatchObject({ personId, roles: ['analyst'] })
  expect(await signIn(work, { token })).toEqual({ ok: false, code: 'link-not-valid' })
  expect(await isLinkUsable(work, token)).toBe(false)
})

test('of many presses at the same moment one gets in', async () => {
  await aPerson('many@example.fi')
  const token = await aLink('many@example.fi')
  const entered = await Promise.all([1, 2, 3, 4, 5].map(() => signIn(work, { token })))
  expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a link is too old after an hour, worth nothing when tampered with or in another county, and never leads away', async () => {
  await aPerson('old@example.fi')
  const token = await aLink('old@example.fi', '//evil.example/x')
  expect(await isLinkUsable(later(59), token)).toBe(true)
  expect((await signIn(later(60), { token })).ok).toBe(false)
  const tampered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const wrong of [tampered, '', 'x', `${token}x`, '../..']) expect((await signIn(work, { token: wrong })).ok).toBe(false)
  expect((await signIn(workFor(database, { countyId: 'toinen' }), { token })).ok).toBe(false)
  const entered = await signIn(work, { token })
  expect(entered.ok && entered.value.returnTo).toBeNull()
})

test('secrets are nowhere in the database', async () => {
  await aPerson('secret@example.fi')
  const token = await aLink('secret@example.fi')
  const entered = await signIn(work, { token })
  const dump = JSON.stringify([await database.db.signInLink.findMany(), await database.db.session.findMany(), await database.db.auditEntry.findMany(), (await database.pool.query('SELECT payload::text FROM graphile_worker._private_jobs')).rows])
  expect(dump).not.toContain(token)
  expect(dump).not.toContain(entered.ok ? entered.value.sessionToken : 'none')
})

test('a session ends after four hours without use, after twelve at the latest, and when signed out', async () => {
  const personId = await aPerson('session@example.fi')
  const enter = async () => {
    const entered = await signInAsDemo(work, { personId, isDemo: true })
    if (!entered.ok) throw new Error(entered.code)
    return entered.value.sessionToken
  }
  const idle = await enter()
  expect(await viewerOf(later(239), idle)).not.toBeNull()
  expect(await viewerOf(later(239 + 239), idle)).not.toBeNull()
  expect(await viewerOf(later(239 + 239 + 239), idle)).not.toBeNull()
  expect(await viewerOf(later(720), idle)).toBeNull()
  const left = await enter()
  expect(await viewerOf(later(241), left)).toBeNull()
  const out = await enter()
  const viewer = await viewerOf(work, out)
  await signOut({ ...work, actor: { kind: 'person', personId } }, { sessionId: viewer!.sessionId })
  expect(await viewerOf(work, out)).toBeNull()
  expect(await viewerOf(work, 'tampered')).toBeNull()
  expect(await viewerOf(workFor(database, { countyId: 'toinen' }), left)).toBeNull()
})

test('signing in again ends the session the browser brought along', async () => {
  const personId = await aPerson('again@example.fi')
  const first = await signInAsDemo(work, { personId, isDemo: true })
  const earlierToken = first.ok ? first.value.sessionToken : ''
  const second = await signInAsDemo(work, { personId, isDemo: true, earlierToken })
  expect(await viewerOf(work, earlierToken)).toBeNull()
  expect(await viewerOf(work, second.ok ? second.value.sessionToken : '')).not.toBeNull()
})

test('outside demo mode nobody is listed and nobody gets in without a mail', async () => {
  const personId = await aPerson('demo@example.fi')
  expect(await signInAsDemo(work, { personId, isDemo: false })).toEqual({ ok: false, code: 'not-in-demo' })
  expect(await demoPeople(work, false)).toEqual([])
  expect((await demoPeople(work, true)).some((each) => each.personId === personId)).toBe(true)
})
