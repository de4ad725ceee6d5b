import { describe, expect, it } from 'vitest'
import { checkEnding, readEnding, readLastDay } from './ending.server'
import { checkInvitation, readInvitation } from './invitation.server'

const TODAY = '2026-11-22'

function form(fields: Record<string, string | string[]>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) made.append(name, each)
  return made
}

const right = { name: ' Aino Laine ', email: 'Aino@Example.fi', locale: 'sv', roles: ['analyst', 'author'] }
const check = (fields: Record<string, string | string[]>) => checkInvitation(readInvitation(form({ ...right, ...fields })), TODAY)
const fields = (checked: ReturnType<typeof check>) => (checked.ok ? [] : checked.messages.map(({ field, key }) => `${field} ${key}`))

describe('an invitation', () => {
  it('takes the roles from today on, without end, unless days are typed', () => {
    expect(check({})).toEqual({ ok: true, value: { displayName: 'Aino Laine', email: 'Aino@Example.fi', locale: 'sv', roles: ['author', 'analyst'], startsOn: TODAY, endsOn: null } })
    expect(check({ 'startsOn.day': '1', 'startsOn.month': '12', 'startsOn.year': '2026', 'endsOn.day': '31', 'endsOn.month': '1', 'endsOn.year': '2027' })).toMatchObject({ ok: true, value: { startsOn: '2026-12-01', endsOn: '2027-01-31' } })
  })

  it('tells everything that has to be put right at once', () => {
    expect(fields(check({ name: '', email: 'aino', locale: 'xx', roles: [] }))).toEqual(['name name-required', 'email bad-email', 'locale locale-required', 'roles no-role'])
    expect(fields(check({ name: '131052-308T' }))).toEqual(['name identity-code'])
    expect(fields(check({ name: 'a'.repeat(121) }))).toEqual(['name name-too-long'])
    expect(fields(check({ name: `${'a'.repeat(199)} Laine` }))).toEqual(['name name-too-long'])
    expect(fields(check({ 'startsOn.day': '31', 'startsOn.month': '2', 'startsOn.year': '2027', 'endsOn.day': 'x' }))).toEqual(['startsOn bad-day', 'endsOn bad-day'])
    expect(fields(check({ 'endsOn.day': '21', 'endsOn.month': '11', 'endsOn.year': '2026' }))).toEqual(['endsOn bad-end'])
  })

  it('takes a name without what nobody sees, by which it could look like another', () => {
    expect(check({ name: '\u202eAino\u200b Laine' })).toMatchObject({ ok: true, value: { displayName: 'Aino Laine' } })
  })

  it('gives no role that takes two people, and none that does not exist', () => {
    expect(readInvitation(form({ ...right, roles: ['administrator', 'king', 'auditor'] })).roles).toEqual(['auditor'])
  })
})

describe('the end of a role', () => {
  it('is now or a day that has not passed', () => {
    const ending = (given: Record<string, string>) => checkEnding(readEnding(form(given)), TODAY)
    expect(ending({})).toMatchObject({ ok: false, messages: [{ field: 'when' }] })
    expect(ending({ 'when': 'now', 'endsOn.day': 'x' })).toEqual({ ok: true, endsOn: null })
    expect(ending({ 'when': 'day', 'endsOn.day': '22', 'endsOn.month': '11', 'endsOn.year': '2026' })).toEqual({ ok: true, endsOn: TODAY })
    expect(ending({ when: 'day' })).toMatchObject({ ok: false, messages: [{ key: 'bad-day' }] })
    expect(ending({ 'when': 'day', 'endsOn.day': '1', 'endsOn.month': '11', 'endsOn.year': '2026' })).toMatchObject({ ok: false, messages: [{ key: 'bad-end' }] })
  })

  it('may be left open where a request asks for it', () => {
    expect(readLastDay(form({}), TODAY)).toEqual({ ok: true, endsOn: null })
    expect(readLastDay(form({ 'endsOn.day': '5' }), TODAY)).toMatchObject({ ok: false, typed: { day: '5' } })
  })
})
