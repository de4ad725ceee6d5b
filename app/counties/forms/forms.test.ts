import { describe, expect, it } from 'vitest'
import { readRetention, readRevision, readSettings, retentionTyped, settingsTyped, typedSettingsOf } from './settings.server'
import { bodyTyped, channelPart, readBody, readWay, wayTyped } from './ways.server'
import { checkTheme, contrastMessages, readTheme, typedThemeOf } from './theme.server'

function form(fields: Record<string, string | string[]>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) made.append(name, each)
  return made
}

describe('the settings as typed', () => {
  it('hold known languages and channels only, texts by language, and a threshold that may be no number', () => {
    const typed = readSettings(form({ 'requiredLocales': ['sv', 'xx', 'fi'], 'channels': ['paper', 'pigeon', 'web'], 'helpHours.fi': ' ma–pe ', 'helpHours.xx': 'x', 'smallGroupThreshold': '5.5' }))
    expect(typed).toMatchObject({ requiredLocales: ['fi', 'sv'], offeredLocales: [], channels: ['web', 'paper'], helpHours: { fi: ' ma–pe ' }, smallGroupThreshold: '5.5' })
    expect(settingsTyped(typed).helpHours).toEqual({ fi: 'ma–pe' })
    expect(settingsTyped(typed).smallGroupThreshold).toBeNaN()
    expect(settingsTyped({ ...typed, smallGroupThreshold: '7' }).smallGroupThreshold).toBe(7)
  })

  it('hold what is stated of accessibility, its days in parts, and the data protection officer', () => {
    const typed = readSettings(form({ 'accessibilityStatus': 'not', 'preparedOn.day': ' 1', 'preparedOn.month': '2', 'preparedOn.year': '2027', 'serviceOpenedOn.day': '31', 'serviceOpenedOn.month': '2', 'serviceOpenedOn.year': '2027', 'officerEmail': ' a@b.example ', 'officerPhone': '029 1' }))
    expect(typed.accessibility.serviceOpenedOn).toEqual({ day: '31', month: '2', year: '2027' })
    const meant = settingsTyped(typed)
    expect(meant).toMatchObject({ accessibility: { status: 'not', preparedOn: '2027-02-01', serviceOpenedOn: undefined }, officer: { email: 'a@b.example', phone: '029 1' } })
    expect(settingsTyped(readSettings(form({ 'accessibilityUnit.fi': ' Osallisuustiimi ' }))).accessibility.unit).toEqual({ fi: 'Osallisuustiimi' })
    expect(typedSettingsOf(meant).accessibility.preparedOn).toEqual({ day: '1', month: '2', year: '2027' })
    expect(settingsTyped(readSettings(form({ accessibilityStatus: 'x' }))).accessibility).toEqual({ status: null, preparedOn: null, serviceOpenedOn: null, unit: {} })
  })

  it('go by no revision when none is there', () => {
    expect([readRevision(form({ revision: '3' })), readRevision(form({})), readRevision(form({ revision: '-1' }))]).toEqual([3, 0, 0])
  })

  it('keep days as they were typed until they are numbers', () => {
    const typed = readRetention(form({ 'answers': ' 30 ', 'audit-entries': 'many' }))
    expect([typed.answers, typed['audit-entries']]).toEqual([' 30 ', 'many'])
    expect(retentionTyped(typed)).toMatchObject({ 'answers': 30, 'audit-entries': Number.NaN, 'sessions': Number.NaN })
  })
})

describe('a way of taking part as typed', () => {
  it('holds what can be said of it, and texts by language', () => {
    const typed = readWay(form({ 'how.fi': ' Soita. ', 'how.xx': 'x', 'access': ['call-back', 'large-print', 'pigeon'], 'languages': ['sv', 'xx', 'fi'] }), 'phone')
    expect(typed).toEqual({ how: { fi: ' Soita. ' }, hours: {}, access: ['call-back'], languages: ['fi', 'sv'] })
    expect(wayTyped(typed).how).toEqual({ fi: 'Soita.' })
    expect(bodyTyped(readBody(form({ 'name.fi': ' Nuoret ', 'email': ' a@b.example ', 'phone': ' 029 1 ' })))).toEqual({ name: { fi: 'Nuoret' }, does: {}, email: 'a@b.example', phone: '029 1' })
  })

  it('is named by the address', () => {
    expect(channelPart('panel')).toEqual({ kind: 'way', way: 'panel' })
    expect(channelPart('elders')).toEqual({ kind: 'body', body: 'elders' })
    expect([channelPart('pigeon'), channelPart(undefined), channelPart('toString')]).toEqual([null, null, null])
  })
})

describe('a look as typed', () => {
  const right = { 'light.spruce': '1D3F8C', 'light.lake': '#0a4e8a', 'dark.spruce': '#a9c4ff', 'dark.lake': '#8cc4ff', 'mark': 'letters', 'letters': 'jrä' }

  it('is colours and a mark', () => {
    const checked = checkTheme(readTheme(form(right)))
    expect(checked).toEqual({ ok: true, theme: { light: { spruce: '#1d3f8c', lake: '#0a4e8a' }, dark: { spruce: '#a9c4ff', lake: '#8cc4ff' }, mark: 'letters', letters: 'JRÄ' } })
    expect(checked.ok && typedThemeOf(checked.theme)).toMatchObject({ 'light.spruce': '#1d3f8c', 'mark': 'letters' })
    expect(checkTheme(readTheme(form({ ...right, mark: 'none' })))).toMatchObject({ ok: true, theme: { letters: '' } })
  })

  it('tells what is no colour and no letters', () => {
    const fields = (change: Record<string, string>) => {
      const checked = checkTheme(readTheme(form({ ...right, ...change })))
      return checked.ok ? [] : checked.messages.map(({ field, key }) => `${field} ${key}`)
    }
    expect(fields({ 'light.spruce': 'green', 'dark.lake': '' })).toEqual(['light.spruce bad-colour', 'dark.lake bad-colour'])
    for (const letters of ['', 'ABCD', '12', 'A<b']) expect(fields({ letters })).toEqual(['letters bad-letters'])
    expect(fields({ mark: 'picture' })).toEqual([])
  })

  it('names the failing pair at the colour it comes from, and never rounds it up', () => {
    expect(contrastMessages([{ scheme: 'dark', front: 'lake', ground: 'paper', ratio: 6.999, least: 7 }, { scheme: 'light', front: 'ink', ground: 'spruce-tint', ratio: 3.2, least: 7 }])).toEqual([
      { field: 'dark.lake', key: 'contrast', values: { scheme: 'dark', front: 'lake', ground: 'paper', ratio: 6.99, least: 7 } },
      { field: 'light.spruce', key: 'contrast', values: { scheme: 'light', front: 'ink', ground: 'spruce-tint', ratio: 3.2, least: 7 } },
    ])
  })
})
