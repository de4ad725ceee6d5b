import { addresses } from '~/kernel/addresses'
import { askOnce, browserRequest } from './load'
import type { OnStage } from './stage'

/** Signs in as an official of the demonstration who reads answers, with the button of the demonstration, and gives the cookie that came of it. */
export async function signInAsOfficial({ port, query }: Pick<OnStage, 'port' | 'query'>): Promise<string> {
  const [person] = await query<{ id: string }>(`SELECT person_id AS id FROM role_grant WHERE role = 'analyst' AND ends_on IS NULL LIMIT 1`)
  const body = new URLSearchParams({ intent: 'demo', person: person?.id ?? '' }).toString()
  const reply = await askOnce(port, browserRequest('POST', port, addresses.signIn('fi'), {}, body))
  const cookie = /\r\nset-cookie: *(session=[^;\r]+)/i.exec(reply.head)?.[1]
  if (!cookie) throw new Error(`Signing in was answered with ${reply.status} and no session`)
  return cookie
}
