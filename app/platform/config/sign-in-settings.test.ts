import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.server'

const production = { DATABASE_URL: 'postgresql://db/kuultu', SECRET: 's'.repeat(40), PUBLIC_ORIGIN: 'https://kuultu.example', SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Kuultu <kuultu@mail.example>' }
const directory = { OIDC_ISSUER: 'https://id.example/realms/staff', OIDC_CLIENT_ID: 'kuultu', OIDC_CLIENT_SECRET: 'hunter2' }
const signIn = (more: Record<string, string>) => readSettings({ ...production, ...more }).signIn

describe('the ways to sign in', () => {
  it('are letters by e-mail and nothing else, without further settings', () => expect(signIn({}).ways).toEqual(['email']))

  it('are all of them in the demonstration, which brings its own provider', () => {
    const { signIn: demo } = readSettings({})
    expect(demo.ways).toEqual(['email', 'oidc', 'strong', 'mock'])
    expect(demo.oidc).toMatchObject({ issuer: null, isRequired: false })
  })

  it('include a provider whose address is set; officials then come through the directory unless it is said otherwise', () => {
    const { ways, oidc } = signIn(directory)
    expect(ways).toEqual(['email', 'oidc'])
    expect(oidc).toMatchObject({ issuer: directory.OIDC_ISSUER, scopes: 'openid profile email', groupsClaim: 'groups', rolesByGroup: {}, secondFactor: [{ claim: 'amr', value: 'mfa' }], isRequired: true, county: null })
    expect(signIn({ ...directory, OIDC_REQUIRED: '0' }).oidc.isRequired).toBe(false)
    expect(signIn({ ...directory, SIGN_IN: 'email' }).oidc.isRequired).toBe(false)
    expect(signIn({ STRONG_ISSUER: 'https://broker.example', STRONG_CLIENT_ID: 'a', STRONG_CLIENT_SECRET: 'b', STRONG_ACR: 'loa2 loa3' })).toMatchObject({ ways: ['email', 'strong'], strong: { codeClaim: 'urn:oid:1.2.246.21', levels: ['loa2', 'loa3'] } })
  })

  it('read groups, second factors and labels', () => {
    const { oidc } = signIn({ ...directory, OIDC_ROLES: '{"writers": ["author", "analyst"]}', OIDC_MFA: 'acr:https://refeds.org/profile/mfa, amr:hwk', OIDC_LABEL: '{"fi": "Oma tili"}' })
    expect(oidc.rolesByGroup).toEqual({ writers: ['author', 'analyst'] })
    expect(oidc.secondFactor).toEqual([{ claim: 'acr', value: 'https://refeds.org/profile/mfa' }, { claim: 'amr', value: 'hwk' }])
    expect(oidc.label).toEqual({ fi: 'Oma tili' })
    expect(signIn({ ...directory, OIDC_MFA: 'none' }).oidc.secondFactor).toEqual([])
  })

  it.each([
    [{ SIGN_IN: 'email,mock' }, 'The setting SIGN_IN names "mock"'],
    [{ SIGN_IN: 'email,oidc' }, 'The setting OIDC_ISSUER is missing'],
    [{ SIGN_IN: 'strong' }, 'The setting STRONG_ISSUER is missing'],
    [{ SIGN_IN: 'email saml' }, 'The setting SIGN_IN must list some of'],
    [{ ...directory, OIDC_CLIENT_SECRET: '' }, 'The setting OIDC_CLIENT_SECRET is missing'],
    [{ ...directory, OIDC_ISSUER: 'http://id.example' }, 'The setting OIDC_ISSUER must be an address that begins with https'],
    [{ ...directory, OIDC_ISSUER: 'id.example' }, 'The setting OIDC_ISSUER must be'],
    [{ ...directory, OIDC_ISSUER: 'https://id.example?x=1' }, 'The setting OIDC_ISSUER must be'],
    [{ ...directory, OIDC_ROLES: 'writers=author' }, 'The setting OIDC_ROLES must be JSON'],
    [{ ...directory, OIDC_ROLES: '{"writers": "author"}' }, 'The setting OIDC_ROLES must be JSON'],
    [{ ...directory, OIDC_MFA: 'mfa' }, 'The setting OIDC_MFA must list'],
    [{ ...directory, OIDC_LABEL: '["x"]' }, 'The setting OIDC_LABEL must be JSON'],
  ])('name what is wrong in one line: %j', (more, told) => {
    expect(() => signIn(more as Record<string, string>)).toThrow(told)
  })

  it('take plain http from this very machine only', () => {
    expect(signIn({ ...directory, OIDC_ISSUER: 'http://127.0.0.1:4000' }).oidc.issuer).toBe('http://127.0.0.1:4000')
    expect(() => signIn({ ...directory, OIDC_ISSUER: 'http://127.evil.example' })).toThrow('OIDC_ISSUER')
  })

  it('never tell a secret', () => {
    expect(() => signIn({ ...directory, OIDC_ISSUER: 'nowhere' })).not.toThrow('hunter2')
  })
})
