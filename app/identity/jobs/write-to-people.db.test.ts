import { describe, expect, test } from 'vitest'
import { testDatabase, workFor } from '../../../tests/support/database'
import { invitePerson } from '../commands/invite-person.server'
import type { Role } from '../contract'
import { writeOfRoles } from './write-to-people.server'

const database = await testDatabase()
const work = workFor(database)
const TODAY = '2026-11-22'
let people = 0

/** The letter of roles to somebody who already holds others. */
async function letterOf({ held = [], roles, startsOn = TODAY, isDirectoryRequired = false }: { held?: Role[]; roles: Role[]; startsOn?: string; isDirectoryRequired?: boolean }) {
  const email = `kirje${(people += 1)}@example.fi`
  const invited = await invitePerson(work, { email, displayName: 'Kirje', locale: 'en', roles: held.length > 0 ? held : roles, startsOn: held.length > 0 ? TODAY : startsOn })
  if (!invited.ok) throw new Error(invited.code)
  const letters: { to: string; subject: string; text: string }[] = []
  const letterbox = { publicOrigin: 'https://kuultu.example', countyName: () => 'Järvirannikko', contact: 'apua@kuultu.example', mail: async (letter: (typeof letters)[number]) => void letters.push(letter) }
  await writeOfRoles(work, { ...letterbox, isDirectoryRequired }, { personId: invited.value.personId, roles, startsOn, endsOn: null })
  expect(letters).toMatchObject([{ to: email }])
  return letters[0]!.text
}

describe('the letter of roles', () => {
  test('says which roles, from when, and where to sign in; it signs nobody in', async () => {
    const text = await letterOf({ roles: ['auditor'], startsOn: '2026-12-01' })
    expect(text).toContain('Sign in on this page: https://kuultu.example/en/sign-in\n')
    expect(text).toContain('auditor')
    expect(text).toContain('1 December 2026')
    expect(text).not.toMatch(/sign-in\/[\w-]{43}/)
  })

  test.each<[string, { held?: Role[]; roles: Role[]; startsOn?: string }]>([
    ['an official', { roles: ['analyst'] }],
    ['an official from a later day', { roles: ['analyst'], startsOn: '2026-12-01' }],
    ['a representative who becomes an official', { held: ['representative'], roles: ['author'] }],
    ['an official who becomes a representative', { held: ['author'], roles: ['representative'] }],
  ])('promises %s no link where the directory is required: none would come', async (_who, given) => {
    const text = await letterOf({ ...given, isDirectoryRequired: true })
    expect(text).toContain('Sign in with your work account: https://kuultu.example/en/sign-in\n')
    expect(text).not.toContain('You get a link')
  })

  test('promises a link to whoever is outside the organisation, directory or not', async () => {
    expect(await letterOf({ roles: ['representative'], isDirectoryRequired: true })).toContain('You get a link that lets you in.')
  })
})
