import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { invitePerson } from './commands/invite-person.server'
import { requestLinkHere, requestSignInLink } from './commands/request-sign-in-link.server'
import { signInWithCode } from './commands/sign-in-with-code.server'
import { signIn } from './commands/sign-in.server'
import { linkPageOffer } from './queries/sign-in-link-page.server'
import { viewerOf } from './queries/viewer-of.server'
import { key, lettersIn, secretsOf, wrong } from './testing/letters'

const database = await testDatabase()
const { work, later, aPerson, lettersOfLastJob, aLetter, press, type } = lettersIn(database)

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
