import { describe, expect, it } from 'vitest'
import type { LocalizedText } from '~/kernel/localized-text'
import type { CountyChannel, CountySettings } from '../contract'
import { changedSettings, checkMainSettings, optionalSettings, withTyped, type EditableCounty, type MainSettings } from './settings'

const settings: MainSettings = {
  requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'fi-simple', 'sv'], channels: ['web', 'paper'], smallGroupThreshold: 5,
  helpPhone: '+358 29 123 4567', helpHours: { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' }, helpEmail: 'apua@alue.example', postalAddress: { fi: 'PL 1', sv: 'PB 1' }, emergencyPhone: '112', crisisPhone: '09 2525 0111',
  accessibility: { status: null, preparedOn: null, serviceOpenedOn: null }, officer: { email: '', phone: '' },
}
const stated = { status: 'mostly' as const, preparedOn: '2026-11-01', serviceOpenedOn: '2026-11-20' }
const county = { originalLocale: 'fi' as const, name: { fi: 'Alue', sv: 'Område' } }
const problems = (change: Partial<MainSettings>) => checkMainSettings({ ...settings, ...change }, county).map(({ field, key }) => `${field} ${key}`)

describe('a county’s settings', () => {
  it('are used when they fit together', () => {
    expect(problems({})).toEqual([])
  })

  it.each<[string, Partial<MainSettings>, string[]]>([
    ['the original language is not required', { requiredLocales: ['sv'] }, ['requiredLocales original-required']],
    ['a required language is not offered', { offeredLocales: ['fi'] }, ['offeredLocales required-not-offered']],
    ['the county has no name in a required language', { requiredLocales: ['fi', 'en'], offeredLocales: ['fi', 'en'], helpHours: { fi: 'a', en: 'b' }, postalAddress: { fi: 'a', en: 'b' } }, ['requiredLocales name-missing']],
    ['there is one way only', { channels: ['web'] }, ['channels two-channels']],
    ['every way needs the internet', { channels: ['web', 'statement'] }, ['channels one-without-internet']],
    ['a number is none', { helpPhone: 'soita', crisisPhone: '' }, ['helpPhone bad-phone', 'crisisPhone bad-phone']],
    ['an address is none', { helpEmail: 'apua' }, ['helpEmail bad-email']],
    ['a required text is missing', { helpHours: { fi: 'ma–pe', sv: ' ' } }, ['helpHours-sv text-missing']],
    ['a text is too long', { postalAddress: { fi: 'x'.repeat(301), sv: 'PB' } }, ['postalAddress-fi too-long']],
    ['a text holds an identity code', { postalAddress: { fi: '131052-308T', sv: 'PB' } }, ['postalAddress-fi identity-code']],
    ['accessibility is stated by half', { accessibility: { status: null, preparedOn: undefined, serviceOpenedOn: null } }, ['accessibilityStatus no-status', 'preparedOn bad-day', 'serviceOpenedOn no-day']],
    ['the unit is named by half', { accessibility: { ...stated, unit: { fi: 'Osallisuustiimi', sv: ' ' } } }, ['accessibilityUnit-sv text-missing']],
    ['the unit holds an identity code', { accessibility: { ...stated, unit: { fi: '131052-308T', sv: 'a' } } }, ['accessibilityUnit-fi identity-code']],
    ['only the unit is stated of accessibility', { accessibility: { ...settings.accessibility, unit: { fi: 'a', sv: 'b' } } }, ['accessibilityStatus no-status', 'preparedOn no-day', 'serviceOpenedOn no-day']],
    ['the officer has no address', { officer: { email: '', phone: '029 1' } }, ['officerEmail bad-email']],
    ['the officer has an identity code for a number', { officer: { email: 'a@b.example', phone: '010180-9026' } }, ['officerPhone bad-phone']],
    ['small groups would be shown', { smallGroupThreshold: 2 }, ['smallGroupThreshold bad-threshold']],
    ['the threshold is no number', { smallGroupThreshold: Number.NaN }, ['smallGroupThreshold bad-threshold']],
  ])('are not when %s', (_why, change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  it('differ by name, whatever the order of their parts', () => {
    const before: EditableCounty = { requiredLocales: ['fi'], offeredLocales: ['fi'], smallGroupThreshold: 5, settings: { helpPhone: '1', helpHours: { fi: 'a', sv: 'b' } } as CountySettings }
    expect(changedSettings(before, { ...before, settings: { helpHours: { sv: 'b', fi: 'a' }, helpPhone: '1' } as CountySettings })).toEqual([])
    expect(changedSettings(before, { ...before, smallGroupThreshold: 7, settings: { ...before.settings, helpPhone: '2', crisisPhone: '3' } })).toEqual(['crisisPhone', 'helpPhone', 'smallGroupThreshold'])
  })

  it('do not differ when the ways that were offered anyway are chosen', () => {
    const before: EditableCounty = { requiredLocales: ['fi'], offeredLocales: ['fi'], smallGroupThreshold: 5, settings: { helpHours: { fi: 'a' } } as CountySettings }
    const chosen = (...channels: CountyChannel[]) => changedSettings(before, { ...before, settings: { ...before.settings, helpHours: { fi: 'b' }, channels } })
    expect(chosen('web', 'paper', 'phone', 'forum', 'statement')).toEqual(['helpHours'])
    expect(chosen('web', 'paper')).toEqual(['channels', 'helpHours'])
  })

  it('keep a unit only when one is named', () => {
    const kept = (unit: LocalizedText) => optionalSettings({ accessibility: { ...stated, unit }, officer: settings.officer }).accessibility
    expect(kept({ fi: 'Osallisuustiimi', sv: '', en: '' })).toEqual({ ...stated, unit: { fi: 'Osallisuustiimi' } })
    expect(kept({ fi: '', sv: '' })).toEqual(stated)
  })

  it('keep texts of languages that were not in the form', () => {
    expect(withTyped({ fi: 'a', en: 'c' }, { fi: 'b', sv: ' ' })).toEqual({ fi: 'b', en: 'c' })
  })
})
