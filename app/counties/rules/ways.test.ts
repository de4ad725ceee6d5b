import { describe, expect, it } from 'vitest'
import { ADVISORY_BODIES, WAYS, type CountySettings, type WayFacts } from '../contract'
import { accessFactsOf, checkBody, checkWay, NO_CONTACT, NOTHING_TOLD, offeredWays, reachableBodies, tellsNothing, toldTextsMissing } from './ways'

const county = (settings: Partial<CountySettings>, legalProfile: 'county' | 'city' | 'joint-authority' = 'county') => ({ settings: settings as CountySettings, legalProfile })
const told = (change: Partial<WayFacts>): WayFacts => ({ ...NOTHING_TOLD, ...change })
const required = ['fi', 'sv'] as const
const messages = (found: { field: string; key: string }[]) => found.map(({ field, key }) => `${field} ${key}`)

describe('the ways a county offers', () => {
  it('are the channels it has chosen, and initiatives where the law has them', () => {
    expect(offeredWays(county({ channels: ['phone', 'web'] }))).toEqual(['web', 'phone', 'initiative'])
    expect(offeredWays(county({}))).toEqual(['web', 'paper', 'phone', 'forum', 'statement', 'initiative'])
    expect(offeredWays(county({ channels: ['web', 'paper'] }, 'city'))).toEqual(['web', 'paper'])
  })

  it('are a panel and initiatives of a city only when it tells how', () => {
    const how = { fi: 'Ilmoittaudu keväällä.' }
    expect(offeredWays(county({ channels: ['web', 'paper'], ways: { panel: told({ how }), initiative: told({ how }) } }, 'city'))).toEqual(['web', 'paper', 'panel', 'initiative'])
    expect(offeredWays(county({ channels: ['web', 'paper'], ways: { panel: told({ languages: ['fi'], how: { fi: ' ' } }) } }, 'city'))).toEqual(['web', 'paper'])
  })

  it('have each something that can be said of it', () => {
    expect(WAYS.filter((way) => accessFactsOf(way).length === 0)).toEqual([])
    expect(accessFactsOf('phone')).toContain('call-back')
    expect(accessFactsOf('web')).not.toContain('induction-loop')
  })
})

describe('what is told of a way', () => {
  it('may be nothing, and is there in every required language once it is something', () => {
    expect(checkWay(NOTHING_TOLD, required)).toEqual([])
    expect(checkWay(told({ how: { fi: ' ' } }), required)).toEqual([])
    expect(messages(checkWay(told({ how: { fi: 'Soita.' }, hours: { sv: 'må–fr 9–15' } }), required))).toEqual(['how-sv text-missing', 'hours-fi text-missing'])
    expect(checkWay(told({ how: { fi: 'Soita.', sv: 'Ring.' } }), required)).toEqual([])
  })

  it('is short and holds no identity code', () => {
    expect(messages(checkWay(told({ how: { fi: 'x'.repeat(601), sv: 'Ring 131052-308T.' } }), required))).toEqual(['how-fi too-long', 'how-sv identity-code'])
  })

  it('is nothing when there is not a word', () => {
    expect(tellsNothing(told({ how: { fi: ' ' } }))).toBe(true)
    expect(tellsNothing(told({ access: ['step-free'] }))).toBe(false)
  })
})

describe('an advisory body', () => {
  const contact = { ...NO_CONTACT, email: 'nuoret@alue.example' }

  it('is shown when it can be reached', () => {
    expect(reachableBodies({})).toEqual([])
    expect(reachableBodies({ advisoryBodies: { elders: { ...NO_CONTACT, phone: '029 123 4567' }, youth: contact, disability: NO_CONTACT } })).toEqual(['youth', 'elders'])
    expect(ADVISORY_BODIES).toHaveLength(3)
  })

  it('that is told of can be reached, by an address and a number that are some', () => {
    expect(checkBody(NO_CONTACT, required)).toEqual([])
    expect(checkBody(contact, required)).toEqual([])
    expect(messages(checkBody({ ...NO_CONTACT, name: { fi: 'Nuoret', sv: 'Unga' } }, required))).toEqual(['email contact-missing'])
    expect(messages(checkBody({ ...contact, email: 'nuoret', phone: 'soita', does: { fi: 'Kertoo.' } }, required))).toEqual(['does-sv text-missing', 'email bad-email', 'phone bad-phone'])
    expect(messages(checkBody({ ...NO_CONTACT, email: '131052-308T@alue.example', phone: '010180-9026' }, required))).toEqual(['email bad-email', 'phone bad-phone'])
  })
})

describe('a language in which everything shall be published from now on', () => {
  const ways = { phone: told({ how: { fi: 'Soita.', sv: 'Ring.', 'fi-simple': 'Soita meille.' }, hours: { fi: 'ma', sv: 'må', en: 'Mon' } }), web: told({ access: ['keyboard'] }) }
  const advisoryBodies = { elders: { ...NO_CONTACT, name: { fi: 'Neuvosto', sv: 'Råd' }, email: 'a@b.example' } }

  it('needs every text that is told, and each that lacks is named', () => {
    expect(toldTextsMissing({ ways, advisoryBodies }, ['en', 'fi-simple']).map(({ field, key, values }) => `${field} ${key} ${values?.part} ${values?.text} ${values?.language}`)).toEqual([
      'requiredLocales told-text-missing phone how en', 'requiredLocales told-text-missing phone hours fi-simple',
      'requiredLocales told-text-missing elders name en', 'requiredLocales told-text-missing elders name fi-simple',
    ])
    expect(toldTextsMissing({ ways, advisoryBodies }, [])).toEqual([])
    expect(toldTextsMissing({}, ['en'])).toEqual([])
  })
})
