import { describe, expect, it } from 'vitest'
import type { PersonFacts } from '~/identity/contract'
import { findIdentityCodes } from '~/kernel/personal-data'
import { readSettings } from '~/platform/config/settings.server'
import { DEMO_ROLES_BY_GROUP, demoAccounts } from './demo-accounts.server'
import { openSignIn } from './sign-in.server'

const production = { DATABASE_URL: 'postgresql://db/kuultu', SECRET: 's'.repeat(40), PUBLIC_ORIGIN: 'https://kuultu.example', SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Kuultu <kuultu@mail.example>' }
const directory = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'kuultu', OIDC_CLIENT_SECRET: 'x', OIDC_ROLES: '{"readers": ["analyst"]}' }
const signIn = (env: Record<string, string>, counties = 1) => openSignIn(readSettings(env), { all: () => Array.from({ length: counties }) })
const at = (countyId: string) => ({ countyId, origin: 'https://kuultu.example' })

describe('the ways to sign in of a county', () => {
  it('are letters alone without settings', () => {
    expect(signIn(production).offeredAt(at('a'))).toEqual({ offers: ['email'], directory: null, identification: null, isDirectoryRequired: false })
  })

  it('include the directory in its own county only', () => {
    const all = signIn({ ...production, ...directory, OIDC_COUNTY: 'a', OIDC_LABEL: '{"fi": "Oma tili", "xx": "?"}' })
    expect(all.offeredAt(at('a'))).toMatchObject({ offers: ['email', 'oidc'], isDirectoryRequired: true, directory: { label: { fi: 'Oma tili' }, settings: { rolesByGroup: { readers: ['analyst'] } }, client: { issuer: 'https://id.example' } } })
    expect(all.offeredAt(at('b'))).toEqual({ offers: ['email'], directory: null, identification: null, isDirectoryRequired: false })
    expect(all.isDirectoryRequired('b')).toBe(false)
  })

  it('do not offer a directory while it is unclear to which of several counties it belongs; officials do not come round it then', () => {
    const two = signIn({ ...production, ...directory }, 2)
    expect(two.offeredAt(at('a'))).toEqual({ offers: ['email'], directory: null, identification: null, isDirectoryRequired: true })
    expect(two.isDirectoryRequired('a')).toBe(true)
    expect(signIn({ ...production, ...directory, OIDC_COUNTY: 'a' }, 2).offeredAt(at('a')).directory).not.toBeNull()
    expect(signIn({}, 2).offeredAt(at('a')).directory).not.toBeNull()
  })

  it('say at the start whose county is missing', () => {
    expect(signIn({ ...production, ...directory }, 2).whatIsMissing()).toMatch(/^The setting OIDC_COUNTY is missing/)
    expect(signIn({ ...production, ...directory }).whatIsMissing()).toBeNull()
    expect(signIn({ ...production, ...directory, OIDC_COUNTY: 'a' }, 2).whatIsMissing()).toBeNull()
    expect(signIn({}, 2).whatIsMissing()).toBeNull()
  })

  it('ask the provider of the settings, whatever host is asked, and in the demonstration its own', () => {
    const { offeredAt } = signIn({ ...production, ...directory })
    expect(offeredAt({ countyId: 'a', origin: 'https://evil.example' }).directory!.client).toBe(offeredAt(at('a')).directory!.client)
    expect(signIn({}).offeredAt({ countyId: 'a', origin: 'http://localhost:3000' }).directory!.client.issuer).toBe('http://localhost:3000/demo/identity-provider')
  })

  it('do not start with a role that does not exist', () => {
    expect(() => signIn({ ...production, ...directory, OIDC_ROLES: '{"readers": ["analyst"], "kings": ["analyst", "king"]}' })).toThrow(/^The setting OIDC_ROLES gives the group "kings" a role that does not exist\. The roles are author, /)
  })

  it('do not start with a group that makes administrators: two people do (0018)', () => {
    expect(() => signIn({ ...production, ...directory, OIDC_ROLES: '{"owners": ["author", "administrator"]}' })).toThrow(/^The setting OIDC_ROLES makes the group "owners" administrators\./)
  })
})

describe('the people of the demonstration’s provider', () => {
  const person = (name: string, email: string | null, roles: PersonFacts['roles']): PersonFacts => ({ personId: name, displayName: name, title: null, email, locale: 'fi', roles })
  const accounts = demoAccounts([person('Aino', 'aino.laine@x.example', ['author']), person('Marjatta', 'marjatta.ojala@x.example', ['representative']), person('Timo', 'timo.rantanen@x.example', ['representative']), person('Sari', 'sari.niemela@x.example', ['representative'])])

  it('have groups or an identity code, never both, and one of them no second factor', () => {
    expect(accounts.map(({ claims }) => 'groups' in claims !== 'urn:oid:1.2.246.21' in claims)).toEqual(accounts.map(() => true))
    expect(accounts.filter(({ amr }) => amr.join() === 'pwd')).toHaveLength(1)
    expect(accounts.filter(({ claims }) => claims.turvakielto === true)).toHaveLength(1)
  })

  it('have artificial identity codes, which nobody has', () => {
    const codes = accounts.flatMap(({ claims }) => (typeof claims['urn:oid:1.2.246.21'] === 'string' ? [claims['urn:oid:1.2.246.21']] : []))
    expect(codes).toHaveLength(3)
    for (const code of codes) {
      expect(findIdentityCodes(code)).toHaveLength(1)
      expect(code.slice(7, 8)).toBe('9')
    }
  })

  it('can still sign in strongly when they have let their address go: they have no other way', () => {
    const strongly = demoAccounts([person('Sari Niemelä', 'another@x.example', ['representative']), { ...person('Sari Niemelä', null, ['representative']), personId: 'sari' }]).filter(({ claims }) => claims.turvakielto === true)
    expect(strongly).toMatchObject([{ id: 'strong-sari', claims: { 'name': 'Sari Niemelä', 'email': null, 'urn:oid:1.2.246.21': '010530-998L' } }])
  })

  it('stand in the list once, also who has come from the directory alone', () => {
    const named = (known: PersonFacts[]) => demoAccounts(known).filter(({ claims }) => claims.name === 'Riikka Virtanen').map(({ id }) => id)
    expect(named([])).toEqual(['staff-new-analyst'])
    expect(named([person('Riikka Virtanen', 'riikka.virtanen@jarvirannikko.example', ['analyst'])])).toEqual(['staff-new-analyst'])
  })

  it('are made administrators by no group', () => expect(Object.values(DEMO_ROLES_BY_GROUP).flat()).not.toContain('administrator'))
})
