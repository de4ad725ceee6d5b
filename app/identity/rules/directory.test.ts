import { describe, expect, it } from 'vitest'
import type { DirectorySettings } from '../contract'
import { changeOfRoles, readDirectoryPerson, rolesOfGroups } from './directory'

const settings: DirectorySettings = {
  groupsClaim: 'groups',
  rolesByGroup: { analysts: ['analyst'], writers: ['author', 'analyst'], owners: ['administrator'] },
  secondFactor: [{ claim: 'amr', value: 'mfa' }, { claim: 'acr', value: 'https://refeds.org/profile/mfa' }],
}
const claims = { sub: 's-1', sid: 'd-1', email: ' Riikka.Virtanen@Example.fi', name: 'Riikka Virtanen', groups: ['writers', 'canteen'], amr: ['pwd', 'mfa'] }

describe('the claims of the directory', () => {
  it('name a person, their roles and how they were authenticated', () => {
    expect(readDirectoryPerson(claims, settings)).toEqual({ subject: 's-1', sid: 'd-1', email: 'riikka.virtanen@example.fi', name: 'Riikka Virtanen', roles: ['author', 'analyst'], hasSecondFactor: true })
  })

  it.each([
    [{ amr: ['pwd'] }, false],
    [{ amr: undefined }, false],
    [{ amr: 'mfa' }, true],
    [{ amr: [], acr: 'https://refeds.org/profile/mfa' }, true],
    [{ amr: ['https://refeds.org/profile/mfa'] }, false],
    [{ amr: [['mfa']] }, false],
    [{ amr: { 0: 'mfa' } }, false],
  ])('tell whether there was a second factor: %j', (more, expected) => {
    expect(readDirectoryPerson({ ...claims, ...more }, settings)?.hasSecondFactor).toBe(expected)
  })

  it('need tell nothing of it when nothing is asked', () => {
    expect(readDirectoryPerson({ ...claims, name: '\u202eAino\n Laine' }, settings)).toMatchObject({ name: 'Aino Laine' })
    expect(readDirectoryPerson({ sub: 's' }, { ...settings, secondFactor: [] })).toMatchObject({ hasSecondFactor: true, roles: [], email: null, name: null, sid: null })
  })

  it('name nobody without a subject', () => {
    expect(readDirectoryPerson({ ...claims, sub: undefined }, settings)).toBeNull()
    expect(readDirectoryPerson({ ...claims, sub: ' ' }, settings)).toBeNull()
    expect(readDirectoryPerson(Object.create({ sub: 'inherited' }) as Record<string, unknown>, settings)).toBeNull()
  })

  it('do not pass off an unchecked address', () => {
    expect(readDirectoryPerson({ ...claims, email_verified: false }, settings)?.email).toBeNull()
    expect(readDirectoryPerson({ ...claims, email_verified: true }, settings)?.email).not.toBeNull()
    expect(readDirectoryPerson({ ...claims, email: 'nobody' }, settings)?.email).toBeNull()
  })
})

describe('groups', () => {
  it('give the roles that the settings name, each once, in the order of the contract', () => {
    expect(rolesOfGroups(['writers', 'analysts'], settings.rolesByGroup)).toEqual(['author', 'analyst'])
  })

  it('make nobody an administrator, whatever the settings say', () => {
    expect(rolesOfGroups(['owners'], settings.rolesByGroup)).toEqual([])
    expect(rolesOfGroups(['administrator', 'Owners', 'OWNERS', 'admin', '*'], settings.rolesByGroup)).toEqual([])
  })

  it('are never names of what every object has', () => expect(rolesOfGroups(['constructor', '__proto__', 'toString'], settings.rolesByGroup)).toEqual([]))
})

describe('a change of roles', () => {
  it('ends what has gone and adds what is new', () => {
    expect(changeOfRoles(['author', 'analyst'], ['analyst', 'publisher'])).toEqual({ gained: ['publisher'], lost: ['author'] })
    expect(changeOfRoles(['author'], ['author'])).toEqual({ gained: [], lost: [] })
    expect(changeOfRoles(['administrator'], [])).toEqual({ gained: [], lost: ['administrator'] })
  })
})
