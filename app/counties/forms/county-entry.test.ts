import { describe, expect, it } from 'vitest'
import { KNOWN_COUNTIES } from '../rules/known-counties'
import { areConsistent } from '../rules/languages'
import { readCountyEntry } from './county-entry.server'

const text = { fi: 'ma–pe 9–15', sv: 'må–fr 9–15' }
const written = {
  code: '17', hosts: ['kuultu.pohjanmaa.example'], help: { phone: '06 000 0000', email: 'apu@pohjanmaa.example', hours: text }, postalAddress: text, crisisPhone: '09 000',
  administrators: [{ email: 'aino.laine@pohjanmaa.example', name: 'Aino Laine' }],
}
const faults = (change: Record<string, unknown>) => {
  const read = readCountyEntry({ ...written, ...change })
  return read.ok ? [] : read.faults
}

describe('entering a county', () => {
  it('takes what is known of its code: Swedish comes first in Ostrobothnia', () => {
    expect(readCountyEntry(written)).toMatchObject({
      ok: true,
      entry: {
        county: {
          id: 'pohjanmaa', name: { sv: 'Österbottens välfärdsområde' }, legalProfile: 'county', originalLocale: 'sv', requiredLocales: ['fi', 'sv'], validFrom: '2023-01-01', smallGroupThreshold: 5,
          settings: { helpPhone: '06 000 0000', emergencyPhone: '112', nameOrder: ['sv', 'fi'] },
        },
        administrators: [{ displayName: 'Aino Laine', locale: 'sv' }],
      },
    })
  })

  it('lets what is written stand before what is known', () => {
    const read = readCountyEntry({ ...written, id: 'osterbotten', offeredLocales: ['fi', 'sv'], administrators: [{ ...written.administrators[0], locale: 'fi' }] })
    expect(read).toMatchObject({ ok: true, entry: { county: { id: 'osterbotten', offeredLocales: ['fi', 'sv'] }, administrators: [{ locale: 'fi' }] } })
  })

  it('takes what the county states of accessibility, and whom to ask about personal data', () => {
    const told = { accessibility: { status: 'not', preparedOn: '2027-01-31', serviceOpenedOn: '2027-02-01', unit: text }, dataProtectionOfficer: { email: 'tietosuoja@pohjanmaa.example', phone: '06 000 0001' } }
    expect(readCountyEntry({ ...written, ...told })).toMatchObject({ ok: true, entry: { county: { settings: told } } })
    const read = readCountyEntry(written)
    expect(read.ok && Object.keys(read.entry.county.settings)).not.toContain('accessibility')
  })

  it.each<[Record<string, unknown>, string[]]>([
    [{ accessibility: { status: 'fairly', preparedOn: '2027-02-30' } }, ['accessibility.status must be one of fully, mostly, not', 'accessibility.preparedOn must be a day such as 2027-01-31', 'accessibility.serviceOpenedOn is missing']],
    [{ accessibility: { status: 'mostly', preparedOn: '2027-01-31', serviceOpenedOn: '2027-02-01', unit: { fi: 'Tiimi' } } }, ['accessibility.unit is missing in sv']],
    [{ dataProtectionOfficer: { email: '010180-9026@b.example', phone: '010180-9026' } }, ['dataProtectionOfficer.email must be an e-mail address', 'dataProtectionOfficer.phone must be a phone number']],
    [{ dataProtectionOfficer: { email: 'a@b.example', phone: 'soita' } }, ['dataProtectionOfficer.phone must be a phone number']],
    [{ hosts: undefined }, ['hosts is missing']],
    [{ hosts: [] }, ['hosts is missing']],
    [{ help: { phone: '1', email: 'nobody', hours: text } }, ['help.email must be an e-mail address']],
    [{ help: { ...written.help, hours: { fi: 'x' } }, postalAddress: { sv: 'x' } }, ['help.hours is missing in sv', 'postalAddress is missing in fi']],
    [{ administrators: [{ name: 'Aino' }] }, ['administrators.0.email must be an e-mail address']],
    [{ administrators: undefined, crisisPhone: ' ' }, ['crisisPhone is missing', 'administrators is missing']],
    [{ administrators: [] }, ['administrators is missing']],
    [{ validTo: '2027-02-30' }, ['validTo must be a day such as 2027-01-31']],
    [{ offeredLocales: ['fi', 'de'] }, ['offeredLocales.1 must be one of fi, fi-simple, sv, sv-simple, en, en-simple']],
    [{ legalProfile: 'parish' }, ['legalProfile must be county, city or joint-authority']],
    [{ colour: 'green', help: { ...written.help, fax: '1' } }, ['help.fax is not known here', 'colour is not known here']],
    [{ code: '77' }, ['id is missing', 'legalProfile must be county, city or joint-authority', 'name is missing', 'originalLocale must be one of fi, fi-simple, sv, sv-simple, en, en-simple', 'requiredLocales is missing', 'validFrom is missing']],
  ])('tells what is wrong with %o', (change, expected) => expect(faults(change)).toEqual(expected))
})

describe('the counties that are known', () => {
  it('have codes and names of their own, and languages that fit together', () => {
    expect(KNOWN_COUNTIES).toHaveLength(23)
    for (const part of ['code', 'id'] as const) expect(new Set(KNOWN_COUNTIES.map((each) => each[part])).size).toBe(23)
    for (const county of KNOWN_COUNTIES) {
      expect(areConsistent({ ...county, offeredLocales: county.requiredLocales }), county.id).toBe(true)
      expect(county.requiredLocales.every((locale) => county.name[locale]), county.id).toBe(true)
    }
  })
})
