import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { dumpOf, placesOf } from '../../tests/support/dump'
import { invitePerson } from './commands/invite-person.server'
import { recordRefusedAction } from './commands/record-refused-action.server'
import { endOwnSessions } from './commands/end-own-sessions.server'
import { renewSession } from './commands/renew-session.server'
import { requestLinkHere, requestSignInLink } from './commands/request-sign-in-link.server'
import { signInAsDemo } from './commands/sign-in-as-demo.server'
import { signInWithCode } from './commands/sign-in-with-code.server'
import { signIn } from './commands/sign-in.server'
import { signOut } from './commands/sign-out.server'
import type { Role, SignInRequested } from './contract'
import { holdsAny } from './guards.server'
import { sendSignInLink, type LinkLetterbox } from './jobs/send-sign-in-link.server'
import { accountPage } from './queries/account-page.server'
import { demoPeople } from './queries/demo-people.server'
import { linkPageOffer } from './queries/sign-in-link-page.server'
import { signedInWith, viewerOf } from './queries/viewer-of.server'

const database = await testDatabase()
const work = workFor(database)
const later = (minutes: number) => workFor(database, { now: new Date(work.now.getTime() + minutes * 60_000) })
const key = new Uint8Array(32).fill(7)

async function aPerson(email: string, roles: Role[] = ['analyst']): Promise<string> {
  const invited = await invitePerson(work, { email, displayName: 'Aino Laine', locale: 'fi', roles })
  if (!invited.ok) throw new Error(invited.code)
  return invited.value.personId
}

type Mail = Parameters<LinkLetterbox['mail']>[0]

async function lettersOfLastJob(parts: Partial<LinkLetterbox> = {}): Promise<Mail[]> {
  const mails: Mail[] = []
  const letterbox: LinkLetterbox = { publicOrigin: 'https://kuultu.example', countyName: () => 'Järvirannikko', contact: 'apua@kuultu.example', mail: async (mail) => void mails.push(mail), key, isDirectoryRequired: false, ...parts }
  const jobs = await database.pool.query<{ payload: SignInRequested }>('SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1')
  await sendSignInLink(work, letterbox, jobs.rows[0]!.payload)
  return mails
}

const secretsOf = ({ text }: Mail) => ({ token: /https:\/\/kuultu\.example\/sv\/sign-in\/([\w-]{43})/.exec(text)![1]!, code: /: ([0-9A-Z]{4} [0-9A-Z]{4})$/m.exec(text)![1]! })

async function aLetter(email: string, asked: { returnTo?: string; browserSecret?: string } = {}): Promise<{ token: string; code: string; browserSecret: string }> {
  const requested = await requestSignInLink(work, { email, locale: 'sv', ...asked })
  if (!requested.ok) throw new Error(requested.code)
  const [mail] = await lettersOfLastJob()
  expect(mail!.to).toBe(email.toLowerCase())
  return { ...secretsOf(mail!), browserSecret: requested.value.browserSecret }
}

const press = async ({ token, browserSecret }: { token: string; browserSecret: string | null }, at = work) => await signIn(at, { token, browser: { browserSecret }, isDirectoryRequired: false })
const type = async (typed: string, browserSecret: string | null, at = work) => await signInWithCode(at, { typed, browser: { browserSecret }, key, isDirectoryRequired: false })
const wrong = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`

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

describe('asking for a letter', () => {
  test('a known and an unknown address take the same steps: one link, one audit entry and one job each', async () => {
    await aPerson('known@example.fi')
    const count = async () => [await database.db.signInLink.count(), await database.db.auditEntry.count({ where: { action: 'identity.sign-in-requested' } }), Number((await database.pool.query('SELECT count(*) FROM graphile_worker._private_jobs')).rows[0].count)]
    const before = await count()
    const known = await requestSignInLink(work, { email: 'known@example.fi', locale: 'fi' })
    const between = await count()
    const unknown = await requestSignInLink(work, { email: 'nobody@example.fi', locale: 'fi' })
    const after = await count()
    expect([known, unknown].map((each) => each.ok && Object.keys(each.value))).toEqual([['browserSecret'], ['browserSecret']])
    expect(between.map((number, index) => number - before[index]!)).toEqual([1, 1, 1])
    expect(after.map((number, index) => number - between[index]!)).toEqual([1, 1, 1])
    const jobs = await database.pool.query('SELECT payload::text AS payload FROM graphile_worker._private_jobs')
    expect(jobs.rows.every(({ payload }) => !String(payload).includes('@'))).toBe(true)
  })

  test('nothing is sent to an unknown address', async () => {
    await requestSignInLink(work, { email: 'nobody@example.fi', locale: 'fi' })
    expect(await lettersOfLastJob({ mail: async () => { throw new Error('sent') } })).toEqual([])
  })

  test('a wrong code is answered alike for a known and an unknown address, try for try', async () => {
    await aPerson('alike@example.fi')
    const tries = async (email: string) => {
      const asked = await requestSignInLink(work, { email, locale: 'fi' })
      const answers: unknown[] = []
      for (let i = 0; i < 7; i += 1) answers.push(await type('K7MT 4RPX', asked.ok ? asked.value.browserSecret : null))
      return answers
    }
    const known = await tries('alike@example.fi')
    expect(known).toEqual(await tries('nobody@example.fi'))
    expect(known.map((each) => (each as { code: string }).code)).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'no-tries-left', 'no-tries-left', 'no-tries-left'])
  })

  test('the letter goes out in the asked language, with a link and a code, and opens nothing by itself', async () => {
    await aPerson('letter@example.fi')
    await requestSignInLink(work, { email: 'letter@example.fi', locale: 'sv' })
    const [mail] = await lettersOfLastJob()
    expect(mail).toMatchObject({ locale: 'sv', subject: 'Inloggningslänk: Järvirannikko' })
    expect(secretsOf(mail!).code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('where the directory is required, an official’s letter leads to it and opens nothing; a representative’s is as ever', async () => {
    await aPerson('official@example.fi', ['publisher'])
    await requestSignInLink(work, { email: 'official@example.fi', locale: 'sv' })
    const [official] = await lettersOfLastJob({ isDirectoryRequired: true })
    expect(official!.text).toContain('https://kuultu.example/sv/sign-in')
    expect(official!.text).not.toMatch(/sign-in\/[\w-]/)
    await aPerson('representative@example.fi', ['representative'])
    await requestSignInLink(work, { email: 'representative@example.fi', locale: 'sv' })
    const [representative] = await lettersOfLastJob({ isDirectoryRequired: true })
    expect(secretsOf(representative!).token).toHaveLength(43)
  })

  test('a letter from before its reader became an official does not sign in where the directory is required', async () => {
    await aPerson('becomes@example.fi', ['representative'])
    const { token, code, browserSecret } = await aLetter('becomes@example.fi')
    await invitePerson(work, { email: 'becomes@example.fi', displayName: 'x', locale: 'fi', roles: ['moderator'] })
    expect(await signIn(work, { token, browser: { browserSecret }, isDirectoryRequired: true })).toMatchObject({ ok: false, code: 'link-not-valid' })
    expect(await signInWithCode(work, { typed: code, browser: { browserSecret }, key, isDirectoryRequired: true })).toMatchObject({ ok: false })
    expect((await press({ token, browserSecret })).ok).toBe(true)
  })
})

describe('a link', () => {
  test('signs in once, by its button and not by being opened', async () => {
    const personId = await aPerson('once@example.fi')
    const letter = await aLetter('once@example.fi', { returnTo: '/fi/official' })
    for (let opened = 0; opened < 3; opened += 1) expect(await linkPageOffer(work, letter.token, letter.browserSecret)).toBe('sign-in')
    const entered = await press(letter)
    expect(entered.ok && entered.value.returnTo).toBe('/fi/official')
    expect(await viewerOf(work, entered.ok ? entered.value.sessionToken : '')).toMatchObject({ personId, roles: ['analyst'] })
    expect(await press(letter)).toEqual({ ok: false, code: 'link-not-valid' })
    expect(await linkPageOffer(work, letter.token, letter.browserSecret)).toBe('gone')
  })

  test('asked for by somebody else gives neither of them anything when its owner presses it', async () => {
    await aPerson('victim@example.fi')
    const { token, browserSecret: attacker } = await aLetter('victim@example.fi')
    const victims = (await aLetter('victim@example.fi')).browserSecret
    for (const browserSecret of [null, '', 'x', victims]) {
      expect(await linkPageOffer(work, token, browserSecret)).toBe('other-browser')
      expect(await press({ token, browserSecret })).toEqual({ ok: false, code: 'other-browser' })
    }
    expect(await database.db.session.count({ where: { personId: (await database.db.person.findFirstOrThrow({ where: { email: 'victim@example.fi' } })).id } })).toBe(0)
    expect(await linkPageOffer(work, token, attacker)).toBe('sign-in')
  })

  test('opened elsewhere can be asked for anew there, to the same address, without telling it', async () => {
    await aPerson('elsewhere@example.fi')
    const { token } = await aLetter('elsewhere@example.fi', { returnTo: '/sv/association' })
    const asked = await requestLinkHere(work, { token, locale: 'sv' })
    const [mail] = await lettersOfLastJob()
    expect(mail!.to).toBe('elsewhere@example.fi')
    const entered = await press({ token: secretsOf(mail!).token, browserSecret: asked.ok ? asked.value.browserSecret : null })
    expect(entered.ok && entered.value.returnTo).toBe('/sv/association')
    expect(await requestLinkHere(later(61), { token, locale: 'sv' })).toEqual({ ok: false, code: 'link-not-valid' })
    expect(await requestLinkHere(work, { token: 'x'.repeat(43), locale: 'sv' })).toEqual({ ok: false, code: 'link-not-valid' })
  })

  test('of many presses at the same moment one gets in', async () => {
    await aPerson('many@example.fi')
    const letter = await aLetter('many@example.fi')
    const entered = await Promise.all([1, 2, 3, 4, 5].map(() => press(letter)))
    expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is too old after an hour, worth nothing when tampered with or in another county, and never leads away', async () => {
    await aPerson('old@example.fi')
    const { token, browserSecret } = await aLetter('old@example.fi', { returnTo: '//evil.example/x' })
    expect(await linkPageOffer(later(59), token, browserSecret)).toBe('sign-in')
    expect((await press({ token, browserSecret }, later(60))).ok).toBe(false)
    const tampered = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const other of [tampered, '', 'x', `${token}x`, '../..']) expect((await press({ token: other, browserSecret })).ok).toBe(false)
    expect((await press({ token, browserSecret }, workFor(database, { countyId: 'toinen' }))).ok).toBe(false)
    const entered = await press({ token, browserSecret })
    expect(entered.ok && entered.value.returnTo).toBeNull()
  })
})

describe('what was refused', () => {
  const refusals = async (where: object = {}) => (await database.db.auditEntry.findMany({ where: { action: { in: ['identity.sign-in-refused', 'identity.action-refused'] }, ...where }, orderBy: { at: 'asc' } })).map(({ actorId, subjectKind, subjectId, details }) => ({ actorId, subjectKind, subjectId, details }))

  test('a wrong code leaves an entry with who it was for and why, once a quarter of an hour', async () => {
    const personId = await aPerson('refused-code@example.fi')
    const { code, browserSecret } = await aLetter('refused-code@example.fi')
    for (let i = 0; i < 6; i += 1) await type(wrong(code), browserSecret)
    const entry = { actorId: null, subjectKind: 'person', subjectId: personId }
    const both = [{ ...entry, details: { way: 'code', reason: 'wrong-code' } }, { ...entry, details: { way: 'code', reason: 'no-tries-left' } }]
    expect(await refusals({ subjectId: personId })).toEqual(both)
    const another = await aLetter('refused-code@example.fi')
    await type(wrong(another.code), another.browserSecret)
    expect(await refusals({ subjectId: personId })).toEqual(both)
    await type(wrong(another.code), another.browserSecret, later(16))
    expect(await refusals({ subjectId: personId })).toHaveLength(3)
  })

  test('so does a dead link, one opened elsewhere, and a made-up one, however often it is pressed', async () => {
    const personId = await aPerson('refused-link@example.fi')
    const letter = await aLetter('refused-link@example.fi')
    await press({ ...letter, browserSecret: null })
    await press(letter)
    for (let i = 0; i < 3; i += 1) await press(letter)
    const entry = { actorId: null, subjectKind: 'person', subjectId: personId }
    expect(await refusals({ subjectId: personId })).toEqual([{ ...entry, details: { way: 'link', reason: 'other-browser' } }, { ...entry, details: { way: 'link', reason: 'gone' } }])
    for (const token of ['x'.repeat(43), 'y'.repeat(43)]) await press({ token, browserSecret: null }, later(600))
    expect(await refusals({ at: later(600).now, subjectId: null })).toEqual([{ ...entry, subjectId: null, details: { way: 'link', reason: 'unknown' } }])
  })

  test('a refused action leaves one with the person and what they lacked', async () => {
    const personId = await aPerson('refused-action@example.fi')
    const at = (minutes: number) => workFor(database, { now: later(minutes).now, actor: { kind: 'person', personId } })
    for (let i = 0; i < 4; i += 1) await recordRefusedAction(at(i), 'summaries.write')
    await recordRefusedAction(at(5), 'oversight.read-log')
    await recordRefusedAction(at(6), null)
    await recordRefusedAction(at(16), 'summaries.write')
    await recordRefusedAction(work, 'summaries.write')
    const entry = { actorId: personId, subjectKind: 'person', subjectId: personId }
    expect(await refusals({ actorId: personId })).toEqual(['summaries.write', 'oversight.read-log', null, 'summaries.write'].map((permission) => ({ ...entry, details: { permission } })))
  })
})

describe('a code', () => {
  test('signs in where its letter was asked for, however it is typed, and uses the link up', async () => {
    const personId = await aPerson('code@example.fi')
    const { token, code, browserSecret } = await aLetter('code@example.fi', { returnTo: '/fi/official' })
    const entered = await type(` ${code.toLowerCase().replace(' ', ' - ').replaceAll('0', 'o')} `, browserSecret)
    expect(entered.ok && entered.value.returnTo).toBe('/fi/official')
    expect(await viewerOf(work, entered.ok ? entered.value.sessionToken : '')).toMatchObject({ personId })
    expect(await press({ token, browserSecret })).toMatchObject({ ok: false })
    expect(await type(code, browserSecret)).toMatchObject({ ok: false, code: 'no-letter' })
  })

  test('is worth nothing in another browser, county or hour', async () => {
    await aPerson('code-elsewhere@example.fi')
    const { code, browserSecret } = await aLetter('code-elsewhere@example.fi')
    const other = (await aLetter('code-elsewhere@example.fi')).browserSecret
    expect(await type(code, other)).toMatchObject({ code: 'wrong-code' })
    for (const none of [null, '', 'x'.repeat(43)]) expect(await type(code, none)).toMatchObject({ code: 'no-letter' })
    expect(await type(code, browserSecret, workFor(database, { countyId: 'toinen' }))).toMatchObject({ code: 'no-letter' })
    expect(await type(code, browserSecret, later(60))).toMatchObject({ code: 'no-letter' })
    expect((await type(code, browserSecret)).ok).toBe(true)
  })

  test('may be typed wrong five times; then the link is left', async () => {
    await aPerson('tries@example.fi')
    const { token, code, browserSecret } = await aLetter('tries@example.fi')
    for (const shape of ['', 'K7MT', 'K7MT 4RPX K7MT']) expect(await type(shape, browserSecret)).toMatchObject({ code: 'not-a-code' })
    for (let i = 0; i < 4; i += 1) expect(await type(wrong(code), browserSecret)).toMatchObject({ code: 'wrong-code' })
    expect(await type(wrong(code), browserSecret)).toMatchObject({ code: 'no-tries-left' })
    expect(await type(code, browserSecret)).toMatchObject({ code: 'no-tries-left' })
    expect((await press({ token, browserSecret })).ok).toBe(true)
  })

  test('is not tried more often by trying at the same moment', async () => {
    await aPerson('race@example.fi')
    const { code, browserSecret } = await aLetter('race@example.fi')
    await Promise.all(Array.from({ length: 12 }, async () => await type(wrong(code), browserSecret)))
    expect((await database.db.signInLink.findMany({ where: { codeDigest: { not: null } }, orderBy: { createdAt: 'desc' } })).every(({ codeTries }) => codeTries <= 5)).toBe(true)
    expect(await type(code, browserSecret)).toMatchObject({ code: 'no-tries-left' })
  })

  test('of either of two letters asked for in one browser works there', async () => {
    await aPerson('twice@example.fi')
    const first = await aLetter('twice@example.fi')
    const second = await aLetter('twice@example.fi', { browserSecret: first.browserSecret })
    expect(second.browserSecret).toBe(first.browserSecret)
    expect(second.code).not.toBe(first.code)
    expect((await type(first.code, first.browserSecret)).ok).toBe(true)
    expect((await press(second)).ok).toBe(true)
  })
})

test('secrets are nowhere in the database', async () => {
  await aPerson('secret@example.fi')
  const letter = await aLetter('secret@example.fi')
  const entered = await press(letter)
  const dump = await dumpOf(database.pool)
  for (const secret of [letter.token, letter.code, letter.code.replace(' ', ''), letter.browserSecret, entered.ok ? entered.value.sessionToken : 'none']) expect(placesOf(dump, secret)).toEqual([])
})

describe('a session', () => {
  const enter = async (personId: string) => {
    const entered = await signInAsDemo(work, { personId, isDemo: true, device: { browser: 'firefox', system: 'windows' } })
    if (!entered.ok) throw new Error(entered.code)
    return entered.value.sessionToken
  }
  const grant = async (personId: string, role: string) => await database.db.roleGrant.create({ data: { countyId: work.scope.countyId, id: crypto.randomUUID(), personId, role, startsOn: new Date('2026-01-01') } })

  test('ends after four hours without use, after twelve at the latest, and when signed out', async () => {
    const personId = await aPerson('session@example.fi')
    const idle = await enter(personId)
    expect(await viewerOf(later(239), idle)).not.toBeNull()
    expect(await viewerOf(later(239 + 239), idle)).not.toBeNull()
    expect(await viewerOf(later(239 + 239 + 239), idle)).not.toBeNull()
    expect(await viewerOf(later(720), idle)).toBeNull()
    const left = await enter(personId)
    expect(await viewerOf(later(241), left)).toBeNull()
    const out = await enter(personId)
    const viewer = await viewerOf(work, out)
    await signOut({ ...work, actor: { kind: 'person', personId } }, { sessionId: viewer!.sessionId })
    expect(await viewerOf(work, out)).toBeNull()
    expect(await viewerOf(work, 'tampered')).toBeNull()
    expect(await viewerOf(workFor(database, { countyId: 'toinen' }), left)).toBeNull()
  })

  test('of the browser that signs in again ends', async () => {
    const personId = await aPerson('again@example.fi')
    const earlierToken = await enter(personId)
    const second = await signInAsDemo(work, { personId, isDemo: true, earlierToken })
    expect(await viewerOf(work, earlierToken)).toBeNull()
    expect(await viewerOf(work, second.ok ? second.value.sessionToken : '')).not.toBeNull()
  })

  test('gets a new secret when roles come or go; the old one serves requests under way for a minute', async () => {
    const personId = await aPerson('renewed@example.fi', ['author'])
    const token = await enter(personId)
    expect(await signedInWith(work, token, false)).toMatchObject({ isSecretDue: false })
    const { id } = await grant(personId, 'publisher')
    const signedIn = await signedInWith(work, token, false)
    expect(signedIn).toMatchObject({ isSecretDue: true, viewer: { roles: ['author', 'publisher'] } })
    const renewals = await Promise.all([1, 2, 3].map(async () => await renewSession(work, { viewer: signedIn!.viewer, oldToken: token })))
    const [renewed, ...others] = renewals.filter((each) => each !== null)
    expect(others).toEqual([])
    expect(await signedInWith(work, renewed!.sessionToken, false)).toMatchObject({ isSecretDue: false, viewer: { sessionId: signedIn!.viewer.sessionId } })
    expect(await signedInWith(later(0.9), token, false)).toMatchObject({ isSecretDue: false })
    expect(await signedInWith(later(1), token, false)).toBeNull()
    await database.db.roleGrant.deleteMany({ where: { id } })
    expect(await signedInWith(work, renewed!.sessionToken, false)).toMatchObject({ isSecretDue: true, viewer: { roles: ['author'] } })
  })

  test('that began without the directory is over for somebody who now needs it, and for nobody else', async () => {
    const personId = await aPerson('upgraded@example.fi', ['representative'])
    const { token, browserSecret } = await aLetter('upgraded@example.fi')
    const entered = await press({ token, browserSecret })
    const byLetter = entered.ok ? entered.value.sessionToken : ''
    const byList = await enter(personId)
    expect(await signedInWith(work, byLetter, true)).not.toBeNull()
    const { id } = await grant(personId, 'analyst')
    expect(await signedInWith(work, byLetter, true)).toBeNull()
    expect(await signedInWith(work, byLetter, false)).not.toBeNull()
    expect(await signedInWith(work, byList, true)).not.toBeNull()
    await database.pool.query("UPDATE session SET way = 'strong' WHERE person_id = $1", [personId])
    expect(await signedInWith(work, byLetter, true)).toBeNull()
    await database.pool.query("UPDATE session SET way = 'oidc' WHERE person_id = $1", [personId])
    expect(await signedInWith(work, byLetter, true)).not.toBeNull()
    await database.db.roleGrant.deleteMany({ where: { id } })
  })

  test('is listed for its owner in coarse words, and ended one by one, all others, or all', async () => {
    const personId = await aPerson('list@example.fi')
    const stranger = await enter(await aPerson('stranger@example.fi'))
    const tokens = [await enter(personId), await enter(personId), await enter(personId)]
    const own = { ...work, actor: { kind: 'person' as const, personId } }
    const viewer = (await viewerOf(work, tokens[0]))!
    const shown = await accountPage(work, viewer)
    expect(shown.sessions).toHaveLength(3)
    expect(shown.sessions[0]).toMatchObject({ id: viewer.sessionId, isThis: true, way: 'demo', device: { browser: 'firefox', system: 'windows' } })
    expect(shown.may.forgetEmail).toBe(false)
    const end = async (ending: Parameters<typeof endOwnSessions>[1]['ending']) => await endOwnSessions(own, { personId, currentId: viewer.sessionId, ending })
    const strangersId = (await viewerOf(work, stranger))!.sessionId
    for (const sessionId of [strangersId, 'x', '', crypto.randomUUID()]) expect(await end({ which: 'one', sessionId })).toEqual({ ok: false, code: 'not-your-session' })
    expect(await end({ which: 'one', sessionId: (await viewerOf(work, tokens[2]))!.sessionId })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await viewerOf(work, tokens[2])).toBeNull()
    expect(await end({ which: 'others' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await Promise.all(tokens.map(async (token) => (await viewerOf(work, token)) !== null))).toEqual([true, false, false])
    expect(await end({ which: 'all' })).toEqual({ ok: true, value: { endedCount: 1 } })
    expect(await viewerOf(work, tokens[0])).toBeNull()
    expect(await viewerOf(work, stranger)).not.toBeNull()
    expect((await accountPage(later(241), viewer)).sessions).toEqual([])
  })
})

test('outside demo mode nobody is listed and nobody gets in without a mail', async () => {
  const personId = await aPerson('demo@example.fi')
  expect(await signInAsDemo(work, { personId, isDemo: false })).toEqual({ ok: false, code: 'not-in-demo' })
  expect(await demoPeople(work, false)).toEqual([])
  expect((await demoPeople(work, true)).some((each) => each.personId === personId)).toBe(true)
})
