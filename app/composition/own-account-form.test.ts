import { expect, it } from 'vitest'
import { action } from '../routes/public/my-data-account'

it('a name typed after the sign-in had ended is given back with the form', async () => {
  const request = new Request('https://kuultu.example/fi/my-data/account', { method: 'POST', body: new URLSearchParams({ displayName: 'Aino Uusi', locale: 'sv' }) })
  const args = { request, params: { locale: 'fi' }, context: { viewer: null } } as unknown as Parameters<typeof action>[0]
  const answer = await action(args).catch((thrown: unknown) => thrown)
  expect(answer).toMatchObject({ init: { status: 401 }, data: { signedOut: true, kept: [{ name: 'displayName', value: 'Aino Uusi' }, { name: 'locale', value: 'sv' }] } })
})
