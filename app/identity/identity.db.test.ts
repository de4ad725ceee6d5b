import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { dumpOf, placesOf } from '../../tests/support/dump'
import { invitePerson } from './commands/invite-person.server'
import { recordRefusedAction } from './commands/record-refused-action.server'
import { signInAsDemo } from './commands/sign-in-as-demo.server'
import { holdsAny } from './guards.server'
import { demoPeople } from './queries/demo-people.server'
import { lettersIn, wrong } from './testing/letters'

const database = await testDatabase()
const { work, later, aPerson, aLetter, press, type } = lettersIn(database)

test('inviting a known address again adds the role and no second person', async () => {
  const first = await aPerson('Aino.Laine@Example.fi ')
  const again = await invitePerson(work, { email: 'aino.laine@example.fi', displayName: 'Aino', locale: 'fi', roles: ['representative'] })
  expect(again).toEqual({ ok: true, value: { personId: first, isNew: false, given: ['representative'] } })
  const inside = { scope: work.scope, db: database.db, now: work.now, actor: { kind: 'person' as const, personId: first } }
  expect(await holdsAny(inside, ['signatory', 'representative'])).toBe(true)
  expect(await holdsAny(inside, ['signatory'])).toBe(false)
  expect(await holdsAny({ ...inside, now: new Date(work.now.getTime() - 86_400_000) }, ['representative'])).toBe(false)
  expect(await holdsAny({ ...inside, actor: { kind: 'resident' } }, ['analyst', 'representative'])).toBe(false)
  await database.pool.query('UPDATE person SET ended_at = now() WHERE id = $1', [first])
  expect(await holdsAny(inside, ['representative'])).toBe(false)
  await database.pool.query('UPDATE person SET ended_at = NULL WHERE id = $1', [first])
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

test('secrets are nowhere in the database', async () => {
  await aPerson('secret@example.fi')
  const letter = await aLetter('secret@example.fi')
  const entered = await press(letter)
  const dump = await dumpOf(database.pool)
  for (const secret of [letter.token, letter.code, letter.code.replace(' ', ''), letter.browserSecret, entered.ok ? entered.value.sessionToken : 'none']) expect(placesOf(dump, secret)).toEqual([])
})

test('outside demo mode nobody is listed and nobody gets in without a mail', async () => {
  const personId = await aPerson('demo@example.fi')
  expect(await signInAsDemo(work, { personId, isDemo: false })).toEqual({ ok: false, code: 'not-in-demo' })
  expect(await demoPeople(work, false)).toEqual([])
  expect((await demoPeople(work, true)).some((each) => each.personId === personId)).toBe(true)
})
