import { expect, test } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { invitePerson } from '../identity/commands/invite-person.server'
import { requestSignInLink } from '../identity/commands/request-sign-in-link.server'
import type { SignInOffer } from '../identity/contract'
import { action as askForLetter } from '../routes/public/sign-in'
import { action as pressLink } from '../routes/public/sign-in-link'

const database = await testDatabase()
const work = workFor(database)
const email = 'aino.laine@jarvirannikko.example'
const jobs = async () => Number((await database.pool.query<{ count: string }>("SELECT count(*) FROM graphile_worker._private_jobs WHERE payload->>'linkId' IS NOT NULL")).rows[0]!.count)

/** What a form of signing in answers where these ways are offered. */
async function sent(action: typeof askForLetter | typeof pressLink, offers: SignInOffer[], fields: Record<string, string>): Promise<number> {
  const context = { work, publicOrigin: 'https://kuultu.example', isDemo: false, signIn: { offers, directory: null, identification: null, isDirectoryRequired: false }, secrets: { identity: new Uint8Array(32), sessions: new Uint8Array(32) } }
  const request = new Request('https://kuultu.example/fi/sign-in', { method: 'POST', body: new URLSearchParams(fields) })
  const args = { request, params: { locale: 'fi', token: 'x'.repeat(43) }, context } as unknown as Parameters<typeof askForLetter>[0]
  const answer = await Promise.resolve(action(args)).catch((thrown: unknown) => thrown)
  return answer instanceof Response ? answer.status : ((answer as { init?: { status?: number } }).init?.status ?? 0)
}

test('where letters are not offered, nobody can ask for one or use one', async () => {
  await invitePerson(work, { email, displayName: 'Aino Laine', locale: 'fi', roles: ['analyst'] })
  await requestSignInLink(work, { email, locale: 'fi' })
  const before = await jobs()
  for (const [action, fields] of [[askForLetter, { email }], [askForLetter, { intent: 'code', code: 'ABCD EFGH' }], [pressLink, {}], [pressLink, { intent: 'again' }]] as const) {
    expect(await sent(action, ['oidc'], fields), JSON.stringify(fields)).toBe(404)
  }
  expect(await jobs()).toBe(before)
  expect(await sent(askForLetter, ['email', 'oidc'], { email })).toBe(303)
  expect(await jobs()).toBe(before + 1)
})
