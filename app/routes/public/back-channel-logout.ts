import type { ActionFunctionArgs } from '@remix-run/node'
import { endSessionsForProvider } from '~/identity/commands/end-sessions-for-provider.server'
import { readForm } from '~/platform/http/read-form.server'
import { providerOf } from '../provider-journey.server'

/** The one address that other servers send to: the token's signature says who sends it, and the origin says nothing. */
export const handle = { takesOtherOrigins: true }

/** Ends the sessions that a provider of identities says are over (OpenID Back-Channel Logout 1.0). */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { kind, client } = providerOf(context, params.provider)
  const read = await readForm(request)
  const token = read.ok ? read.form.get('logout_token') : null
  const notice = typeof token === 'string' && token.length <= 20_000 ? await client.readLogoutToken(token, context.work.now) : null
  const ended = notice && (await endSessionsForProvider(context.work, { provider: kind, notice, key: context.secrets.identity }))
  return ended?.ok ? answer(200) : answer(400)
}

/** Nobody reads here. */
export function loader() {
  return answer(405)
}

function answer(status: number): Response {
  const body = status === 200 ? null : JSON.stringify({ error: 'invalid_request' })
  return new Response(body, { status, headers: { 'Cache-Control': 'no-store', 'Content-Type': 'application/json', ...(status === 405 ? { Allow: 'POST' } : {}) } })
}
