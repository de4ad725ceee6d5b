import { expect, it } from 'vitest'
import { viewerOf } from '~/identity/queries/viewer-of.server'
import { lettersIn } from '~/identity/testing/letters'
import { addresses } from '~/kernel/addresses'
import { testDatabase } from '../../../tests/support/database'
import type { RequestContext } from '../load-context'
import { loader } from './sign-in-link'

const database = await testDatabase()
const { work, aPerson, aLetter, press, later } = lettersIn(database)

/** Opens a link's page, signed in with a session secret or not; gives where it leads, or its status. */
async function open(token: string, session: string | null, at = work): Promise<string | number> {
  const viewer = await viewerOf(at, session)
  const context = { work: at, viewer, publicOrigin: 'http://kuultu.example', signIn: { offers: ['email'] } } as unknown as RequestContext
  const request = new Request(`http://kuultu.example${addresses.signInLink('fi', token)}`)
  try {
    const page = await loader({ request, params: { locale: 'fi', token }, context })
    return page.init?.status ?? 200
  } catch (answer) {
    return (answer as Response).headers.get('Location') ?? (answer as Response).status
  }
}

async function pressed(email: string, returnTo?: string): Promise<{ token: string; session: string }> {
  await aPerson(email, ['author'])
  const letter = await aLetter(email, { returnTo })
  const entered = await press(letter)
  return { token: letter.token, session: entered.ok ? entered.value.sessionToken : '' }
}

it('a link pressed once more by whoever is in leads them to where it led, or to their work', async () => {
  const { token, session } = await pressed('twice@example.fi')
  expect(await open(token, session)).toBe(addresses.official('fi'))
  const there = await pressed('there@example.fi', addresses.account('fi'))
  expect(await open(there.token, there.session)).toBe(addresses.account('fi'))
})

it('a used link is gone for whoever is not in, and tells somebody else no more than any dead link', async () => {
  const own = await pressed('own@example.fi', addresses.account('fi'))
  expect(await open(own.token, null)).toBe(410)
  const other = await pressed('other@example.fi')
  expect(await open(own.token, other.session)).toBe(addresses.official('fi'))
  expect(await open('x'.repeat(43), other.session)).toBe(addresses.official('fi'))
})

it('opening the page uses no link up, also for somebody signed in', async () => {
  const { session } = await pressed('in@example.fi')
  const { token, browserSecret } = await aLetter('in@example.fi')
  expect(await open(token, session)).toBe(200)
  expect((await press({ token, browserSecret })).ok).toBe(true)
  expect(await open(token, null, later(1))).toBe(410)
})
