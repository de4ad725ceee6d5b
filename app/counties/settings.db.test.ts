import { beforeAll, describe, expect, test } from 'vitest'
import { aCounty } from '~/analysis/testing/builders'
import { invitePerson } from '~/identity/commands/invite-person.server'
import type { Role } from '~/identity/contract'
import type { Work } from '~/platform/db/work.server'
import { requestGuards } from '~/composition/guards.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { tagsHeard } from '../../tests/support/tags-heard'
import { changeAdvisoryBody } from './commands/change-advisory-body.server'
import { changeRetention } from './commands/change-retention.server'
import { changeSettings } from './commands/change-settings.server'
import { changeTheme } from './commands/change-theme.server'
import { changeWay } from './commands/change-way.server'
import { establishCounty } from './commands/establish-county.server'
import { COUNTY_CHANNELS } from './contract'
import { readCountyEntry } from './forms/county-entry.server'
import { countyDirectory } from './queries/county-directory.server'
import { retentionPage, settingsHistory, settingsPage, themePage } from './queries/county-settings.server'
import { privacyContact } from './queries/kept-times.server'
import { themeStylesheet } from './queries/theme-stylesheet.server'
import { bodyFormPage, wayFormPage, waysHistory, waysOf, waysPage } from './queries/ways.server'
import type { MainSettings } from './rules/settings'

const database = await testDatabase()
const system = workFor(database)
const settings: MainSettings = {
  requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'fi-simple', 'sv', 'sv-simple'], channels: ['web', 'paper'], smallGroupThreshold: 7,
  helpPhone: '029 123 4567', helpHours: { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' }, helpEmail: 'apua@alue.example', postalAddress: { fi: 'PL 1', sv: 'PB 1' }, emergencyPhone: '112', crisisPhone: '09 2525 0111',
  accessibility: { status: null, preparedOn: null, serviceOpenedOn: null }, officer: { email: '', phone: '' },
}
const blue = { light: { spruce: '#1d3f8c', lake: '#0a4e8a' }, dark: { spruce: '#a9c4ff', lake: '#8cc4ff' }, mark: 'letters' as const, letters: 'JR' }
let administrator: Work
let analyst: Work

async function as(role: Role): Promise<Work> {
  const invited = await invitePerson(system, { email: `${role}@example.fi`, displayName: role, locale: 'fi', roles: [role] })
  return { ...system, actor: { kind: 'person', personId: invited.ok ? invited.value.personId : '' } }
}

beforeAll(async () => {
  await aCounty(database.db)
  administrator = await as('administrator')
  analyst = await as('analyst')
})

const revision = async () => (await settingsPage(system))!.revision
const kept = async () => (await countyDirectory(database.db, '2026-11-22'))[0]!.facts

describe('settings', () => {
  test('are changed by administrators only, at once everywhere, and it stays who changed which', async () => {
    const before = await revision()
    await expect(changeSettings(analyst, requestGuards, { revision: before, settings })).rejects.toMatchObject({ status: 403 })
    const heard = await tagsHeard(database, async () => expect(await changeSettings(administrator, requestGuards, { revision: before, settings })).toEqual({ ok: true, value: { revision: before + 1 } }))
    expect(heard).toEqual(['jarvirannikko/county:jarvirannikko'])
    expect(await kept()).toMatchObject({ revision: before + 1, smallGroupThreshold: 7, offeredLocales: ['fi', 'fi-simple', 'sv', 'sv-simple'], settings: { helpPhone: '029 123 4567', channels: ['web', 'paper'] } })
    const [change] = await settingsHistory(system)
    expect(change).toMatchObject({ revision: before + 1, changedBy: administrator.actor.kind === 'person' && administrator.actor.personId })
    expect(change?.changed).toContain('smallGroupThreshold')
    const entry = await database.db.auditEntry.findFirst({ where: { action: 'counties.settings-changed' } })
    expect(entry?.details).toMatchObject({ revision: before + 1, changed: expect.arrayContaining(['small-group-threshold']) as string[] })
    expect(JSON.stringify(entry)).not.toContain('029 123')
  })

  test('that are the usual ones until somebody chooses are not told as changed by whoever changes another', async () => {
    await database.db.county.update({ where: { id: 'jarvirannikko' }, data: { settings: { ...(await kept()).settings, channels: undefined } } })
    const ways = await database.db.auditEntry.count({ where: { action: 'counties.ways-changed' } })
    const all = { ...settings, channels: [...COUNTY_CHANNELS], helpHours: { fi: 'ma 9–12', sv: 'må 9–12' } }
    expect(await changeSettings(administrator, requestGuards, { revision: await revision(), settings: all })).toMatchObject({ ok: true })
    expect((await settingsHistory(system))[0]?.changed).toEqual(['helpHours'])
    expect(await database.db.auditEntry.count({ where: { action: 'counties.ways-changed' } })).toBe(ways)
    expect(await changeSettings(administrator, requestGuards, { revision: await revision(), settings })).toMatchObject({ ok: true })
  })

  test('that have not changed are no new revision', async () => {
    const before = await revision()
    expect(await changeSettings(administrator, requestGuards, { revision: before, settings })).toEqual({ ok: true, value: { revision: before } })
    expect(await revision()).toBe(before)
  })

  test('changed by two people at the same moment: the later one is told', async () => {
    const before = await revision()
    const outcomes = await Promise.all([8, 9].map(async (smallGroupThreshold) => await changeSettings(administrator, requestGuards, { revision: before, settings: { ...settings, smallGroupThreshold } })))
    expect(outcomes.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['changed-meanwhile', 'ok'])
  })

  test('that do not fit are told, and texts of languages not in the form stay', async () => {
    expect(await changeSettings(administrator, requestGuards, { revision: await revision(), settings: { ...settings, channels: ['web'], offeredLocales: ['fi'] } })).toEqual({
      ok: false, code: 'not-usable', details: [{ field: 'offeredLocales', key: 'required-not-offered' }, { field: 'channels', key: 'two-channels' }],
    })
    await changeSettings(administrator, requestGuards, { revision: await revision(), settings: { ...settings, helpHours: { fi: 'aina' } } })
    expect((await kept()).settings.helpHours).toEqual({ fi: 'aina', sv: 'må–fr 9–15' })
  })
})

describe('a county entered as npm run county does it', () => {
  const text = { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' }
  const written = { code: '17', hosts: ['kuultu.pohjanmaa.example'], help: { phone: '06 000 0000', email: 'apu@pohjanmaa.example', hours: text }, postalAddress: text, crisisPhone: '09 000', administrators: [{ email: 'aino@pohjanmaa.example', name: 'Aino' }] }
  const stated = { accessibility: { status: 'not' as const, preparedOn: '2026-11-01', serviceOpenedOn: '2026-11-20' }, dataProtectionOfficer: { email: 'tietosuoja@pohjanmaa.example', phone: '06 000 0001' } }
  const enter = async (more: Record<string, unknown>) => {
    const read = readCountyEntry({ ...written, ...more })
    if (!read.ok) throw new Error(read.faults.join())
    const entered = await establishCounty(workFor(database, { countyId: read.entry.county.id }), read.entry.county)
    if (!entered.ok) throw new Error(entered.code)
    const countyId = entered.value.countyId
    return { countyId, work: workFor(database, { countyId }), told: async () => (await countyDirectory(database.db, '2026-11-22')).find(({ facts }) => facts.id === countyId)!.facts.settings }
  }

  test('states its accessibility and names its data protection officer from the first day', async () => {
    const { told } = await enter(stated)
    expect(await told()).toMatchObject(stated)
    expect(privacyContact(await told())).toEqual({ ...stated.dataProtectionOfficer, isOfficer: true })
  })

  test('does so later among the settings, and can take the officer back', async () => {
    const { work: system, told } = await enter({ id: 'toinen-alue', hosts: ['toinen.example'] })
    expect(await told()).not.toHaveProperty('accessibility')
    const invited = await invitePerson(system, { email: 'paa@pohjanmaa.example', displayName: 'Pää', locale: 'sv', roles: ['administrator'] })
    const work: Work = { ...system, actor: { kind: 'person', personId: invited.ok ? invited.value.personId : '' } }
    const page = (await settingsPage(work))!
    expect(page.settings).toMatchObject({ accessibility: { status: null, preparedOn: null }, officer: { email: '' } })
    const full: MainSettings = { ...page.settings, crisisPhone: '09 2525 0111', accessibility: stated.accessibility, officer: stated.dataProtectionOfficer }
    expect(await changeSettings(work, requestGuards, { revision: page.revision, settings: { ...full, accessibility: { ...stated.accessibility, preparedOn: undefined } } })).toMatchObject({ ok: false, details: [{ field: 'preparedOn', key: 'bad-day' }] })
    expect(await changeSettings(work, requestGuards, { revision: page.revision, settings: full })).toMatchObject({ ok: true })
    expect(await told()).toMatchObject(stated)
    expect((await settingsHistory(work))[0]!.changed).toEqual(expect.arrayContaining(['accessibility', 'dataProtectionOfficer']))
    expect(await changeSettings(work, requestGuards, { revision: page.revision + 1, settings: { ...full, officer: { email: '', phone: '' } } })).toMatchObject({ ok: true })
    expect(await told()).not.toHaveProperty('dataProtectionOfficer')
    expect(await told()).toMatchObject({ accessibility: stated.accessibility })
  })
})

describe('retention times', () => {
  test('are as proposed until they are set, and keep everything else', async () => {
    const { times } = (await retentionPage(system))!
    expect(times.sessions).toEqual({ unit: 'days', count: 30 })
    const set = { ...(Object.fromEntries(Object.entries(times).map(([kind, { count }]) => [kind, count])) as Parameters<typeof changeRetention>[2]['times']), sessions: 14 }
    expect(await changeRetention(administrator, requestGuards, { revision: await revision(), times: { ...set, answers: 0 } })).toMatchObject({ ok: false, code: 'not-usable' })
    expect(await changeRetention(administrator, requestGuards, { revision: await revision(), times: set })).toMatchObject({ ok: true })
    expect((await kept()).settings).toMatchObject({ helpPhone: '029 123 4567' })
    expect((await retentionPage(system))?.times.sessions.count).toBe(14)
    await expect(changeRetention(analyst, requestGuards, { revision: await revision(), times: set })).rejects.toMatchObject({ status: 403 })
  })
})

describe('the look', () => {
  const sheet = async (of: number) => await themeStylesheet(system, await kept(), of)

  test('is kept only when every pair can be read', async () => {
    const before = await revision()
    const pale = await changeTheme(administrator, requestGuards, { revision: before, theme: { ...blue, light: { ...blue.light, spruce: '#8fb0ff' } } })
    expect(pale).toMatchObject({ ok: false, code: 'too-little-contrast' })
    expect(pale.ok ? [] : pale.details?.map(({ scheme, front }) => `${scheme} ${front}`)).toContain('light spruce')
    expect(await revision()).toBe(before)
    await expect(changeTheme(analyst, requestGuards, { revision: before, theme: blue })).rejects.toMatchObject({ status: 403 })
  })

  test('has a stylesheet under its revision, which never changes its words', async () => {
    expect((await themePage(system))?.isOwn).toBe(false)
    const first = await changeTheme(administrator, requestGuards, { revision: await revision(), theme: blue })
    const one = first.ok ? first.value.revision : 0
    const css = await sheet(one)
    expect(css).toContain('--spruce:#1d3f8c')
    // Another setting leaves the stylesheet's address alone; the same look again is no change.
    await changeSettings(administrator, requestGuards, { revision: await revision(), settings: { ...settings, smallGroupThreshold: 11 } })
    expect((await kept()).settings.theme?.revision).toBe(one)
    const same = await revision()
    expect(await changeTheme(administrator, requestGuards, { revision: same, theme: blue })).toEqual({ ok: true, value: { revision: same } })
    const second = await changeTheme(administrator, requestGuards, { revision: same, theme: { ...blue, light: { spruce: '#5b1d6b', lake: '#0a4e8a' } } })
    const two = second.ok ? second.value.revision : 0
    expect(await sheet(two)).toContain('--spruce:#5b1d6b')
    expect(await sheet(one)).toBe(css)
    for (const none of [one - 1, two + 1, two - 1 === one ? 999 : two - 1]) expect(await sheet(none)).toBeNull()
    await changeTheme(administrator, requestGuards, { revision: await revision(), theme: null })
    expect((await kept()).settings.theme).toBeUndefined()
    expect(await sheet(one)).toBe(css)
  })

  test('of another county is not found', async () => {
    const { theme: _theme, ...rest } = (await kept()).settings
    const made = await changeTheme(administrator, requestGuards, { revision: await revision(), theme: blue })
    expect(await themeStylesheet({ ...system, scope: workFor(database, { countyId: 'toinen' }).scope }, { settings: rest }, made.ok ? made.value.revision : 0)).toBeNull()
  })
})

describe('the ways of taking part', () => {
  const none = { how: {}, hours: {}, access: [], languages: [] }
  const told = { ...none, how: { fi: 'Soita.', sv: 'Ring.' }, access: ['call-back' as const], languages: ['fi' as const] }
  const elders = { name: {}, does: {}, email: 'vanhat@alue.example', phone: '' }
  const shown = async () => waysOf(await kept())

  test('tell what an administrator writes, and only that', async () => {
    expect((await shown()).bodies).toEqual([])
    expect(await changeWay(administrator, requestGuards, { revision: await revision(), way: 'panel', facts: { ...told, how: { fi: 'Hae.' } } })).toMatchObject({ ok: false, code: 'not-usable', details: [{ field: 'how-sv', key: 'text-missing' }] })
    expect(await changeWay(administrator, requestGuards, { revision: await revision(), way: 'panel', facts: told })).toMatchObject({ ok: true })
    expect(await changeAdvisoryBody(administrator, requestGuards, { revision: await revision(), body: 'elders', contact: elders })).toMatchObject({ ok: true })
    const { ways, bodies } = await shown()
    expect(ways.map(({ way }) => way)).toEqual(['web', 'paper', 'panel', 'initiative'])
    expect(ways.find(({ way }) => way === 'panel')).toEqual({ way: 'panel', ...told })
    expect(bodies).toEqual([{ body: 'elders', ...elders }])
    expect((await waysPage(system))?.ways.find(({ way }) => way === 'panel')).toEqual({ way: 'panel', isOffered: true, isTold: true })
    expect(await wayFormPage(system, 'phone')).toMatchObject({ isOffered: false, hasHours: false, facts: none })
    expect(await bodyFormPage(system, 'elders')).toMatchObject({ contact: elders })
  })

  test('are written in a language before it becomes required', async () => {
    const page = (await settingsPage(system))!
    const languages = { requiredLocales: [...page.settings.requiredLocales, 'sv-simple' as const], offeredLocales: [...page.settings.offeredLocales, 'sv-simple' as const] }
    const refused = await changeSettings(administrator, requestGuards, { revision: page.revision, settings: { ...page.settings, ...languages } })
    expect(refused).toMatchObject({ ok: false, code: 'not-usable' })
    expect(refused.ok ? [] : refused.details).toEqual(expect.arrayContaining([{ field: 'requiredLocales', key: 'told-text-missing', values: { part: 'panel', text: 'how', language: 'sv-simple' } }]))
    expect(await revision()).toBe(page.revision)
  })

  test('are matters for the advisory bodies when they change, by codes only', async () => {
    const entries = await database.db.auditEntry.findMany({ where: { action: 'counties.ways-changed' }, orderBy: { at: 'desc' } })
    expect(entries.length).toBeGreaterThan(1)
    expect(entries[0]!.details).toMatchObject({ matterOf: 'advisory-bodies' })
    expect(JSON.stringify(entries)).not.toContain('Soita')
    expect((await waysHistory(system)).flatMap(({ changed }) => changed)).toEqual(expect.arrayContaining(['ways', 'advisoryBodies', 'channels']))
    expect((await waysHistory(system)).flatMap(({ changed }) => changed)).not.toContain('helpPhone')
  })

  test('are put back by emptying their form, and change for administrators only', async () => {
    const before = await revision()
    await expect(changeWay(analyst, requestGuards, { revision: before, way: 'panel', facts: none })).rejects.toMatchObject({ status: 403 })
    await expect(changeAdvisoryBody(analyst, requestGuards, { revision: before, body: 'elders', contact: elders })).rejects.toMatchObject({ status: 403 })
    expect(await changeWay(administrator, requestGuards, { revision: before - 1, way: 'panel', facts: none })).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    expect(await changeWay(administrator, requestGuards, { revision: before, way: 'panel', facts: { ...none, how: { fi: '', sv: '' } } })).toMatchObject({ ok: true })
    await changeAdvisoryBody(administrator, requestGuards, { revision: await revision(), body: 'elders', contact: { ...elders, email: '' } })
    const { settings: left } = await kept()
    expect([left.ways, left.advisoryBodies]).toEqual([undefined, undefined])
  })
})

test('nobody establishes a county from a page', async () => {
  await expect(establishCounty(administrator, { id: 'uusi' } as Parameters<typeof establishCounty>[1])).rejects.toMatchObject({ status: 403 })
})
