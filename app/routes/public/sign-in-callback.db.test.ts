import { expect, it } from 'vitest'
import { invitePerson } from '~/identity/commands/invite-person.server'
import type { Role } from '~/identity/contract'
import { viewerOf } from '~/identity/queries/viewer-of.server'
import { addresses } from '~/kernel/addresses'
import { testDatabase, workFor } from '../../../tests/support/database'
import { identifiedIn } from '../entering.server'
import type { RequestContext } from '../load-context'
import { keepJourney } from '../provider-journey.server'
import { loader as signInPage } from './sign-in'
import { loader } from './sign-in-callback'

const database = await testDatabase()
const work = workFor(database)
const identification = { codeClaim: 'urn:oid:1.2.246.21', protectionClaim: 'turvakielto', levels: [] }

function contextFor(email: string, more: { offers?: string[] } = {}): RequestContext {
  const claims = { 'sub': email, 'urn:oid:1.2.246.21': email, email, 'email_verified': true }
  const client = { issuer: 'https://id.example', finish: async () => await Promise.resolve({ ok: true, claims }) }
  return {
    work, viewer: null, isDemo: false, publicOrigin: 'http://kuultu.example', secrets: { identity: new Uint8Array(32).fill(7), sessions: new Uint8Array(32).fill(8) },
    county: { offeredLocales: ['fi'], originalLocale: 'fi', settings: { helpEmail: 'apua@kuultu.example' } },
    signIn: { offers: more.offers ?? ['email', 'strong'], directory: null, identification: { client, settings: identification, label: null }, isDirectoryRequired: false },
  } as unknown as RequestContext
}

const at = (path: string, cookies: string[]) => new Request(`http://kuultu.example${path}`, { headers: { cookie: cookies.map((each) => each.split(';')[0]!).join('; ') } })

/** Comes back identified from the provider; `to` is where somebody wanted to go. */
async function comeBack(context: RequestContext, to?: string): Promise<{ location: string | null; cookies: string[] }> {
  const journey = keepJourney(context, { provider: 'strong', locale: 'fi', returnTo: to } as Parameters<typeof keepJourney>[1])
  const answered = await loader({ request: at(addresses.signInCallback('strong'), [journey]), params: { provider: 'strong' }, context })
  return { location: answered.headers.get('Location'), cookies: answered.headers.getSetCookie() }
}

async function invited(email: string, roles: Role[]): Promise<void> {
  await invitePerson(work, { email, displayName: email, locale: 'fi', roles })
}

it('strong identification leads somebody with a role to their work, and keeps nothing for a letter', async () => {
  await invited('busy@example.fi', ['representative'])
  const context = contextFor('busy@example.fi')
  const { location, cookies } = await comeBack(context)
  expect(location).toBe(addresses.association('fi'))
  expect(identifiedIn(context, at('/', cookies))).toBeNull()
})

it('signs in somebody without any role left, and asks on the way for the address of a new invitation', async () => {
  await invited('idle@example.fi', [])
  const context = contextFor('idle@example.fi')
  const { location, cookies } = await comeBack(context)
  expect(location).toBe(addresses.signInIdentified('fi'))
  expect(identifiedIn(context, at('/', cookies))).toMatchObject({ key: expect.stringMatching(/^[\w-]{43}$/) as string })
  const session = /^session=([^;]+)/.exec(cookies.find((each) => each.startsWith('session=')) ?? '')?.[1]
  const viewer = await viewerOf(work, session)
  expect(viewer?.workspaces).toEqual([])
  const request = at(addresses.signInIdentified('fi'), cookies)
  expect(await signInPage({ request, params: { locale: 'fi' }, context: { ...context, viewer } })).toMatchObject({ isIdentified: true, isKnown: true })
  await expect(signInPage({ request: at(addresses.signIn('fi'), cookies), params: { locale: 'fi' }, context: { ...context, viewer } })).rejects.toMatchObject({ status: 303 })
  const busy = viewer && { ...viewer, workspaces: ['association' as const] }
  await expect(signInPage({ request, params: { locale: 'fi' }, context: { ...context, viewer: busy } })).rejects.toMatchObject({ status: 303 })
})

it('goes straight on where they wanted to go, and asks nothing where there are no letters', async () => {
  await invited('own@example.fi', [])
  expect((await comeBack(contextFor('own@example.fi'), addresses.myDataAccount('fi'))).location).toBe(addresses.myDataAccount('fi'))
  expect((await comeBack(contextFor('own@example.fi', { offers: ['strong'] }))).location).toBe(addresses.front('fi'))
})
