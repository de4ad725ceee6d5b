import { expect } from 'vitest'
import { workFor, type TestDatabase } from '../../../tests/support/database'
import { invitePerson } from '../commands/invite-person.server'
import { requestSignInLink } from '../commands/request-sign-in-link.server'
import { signInWithCode } from '../commands/sign-in-with-code.server'
import { signIn } from '../commands/sign-in.server'
import type { Role, SignInRequested } from '../contract'
import { sendSignInLink, type LinkLetterbox } from '../jobs/send-sign-in-link.server'

type Mail = Parameters<LinkLetterbox['mail']>[0]

/** Of the digests of codes. */
export const key = new Uint8Array(32).fill(7)

/** The link and the code of a letter in Swedish. */
export const secretsOf = ({ text }: Mail) => ({ token: /https:\/\/kuultu\.example\/sv\/sign-in\/([\w-]{43})/.exec(text)![1]!, code: /: ([0-9A-Z]{4} [0-9A-Z]{4})$/m.exec(text)![1]! })

/** Another code than this one. */
export const wrong = (code: string) => `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`

/** People of a test file, the letters they ask for, and how they come in with them. */
export function lettersIn(database: TestDatabase) {
  const work = workFor(database)
  const later = (minutes: number) => workFor(database, { now: new Date(work.now.getTime() + minutes * 60_000) })

  async function aPerson(email: string, roles: Role[] = ['analyst']): Promise<string> {
    const invited = await invitePerson(work, { email, displayName: 'Aino Laine', locale: 'fi', roles })
    if (!invited.ok) throw new Error(invited.code)
    return invited.value.personId
  }

  async function lettersOfLastJob(parts: Partial<LinkLetterbox> = {}): Promise<Mail[]> {
    const mails: Mail[] = []
    const letterbox: LinkLetterbox = { publicOrigin: 'https://kuultu.example', countyName: () => 'Järvirannikko', contact: 'apua@kuultu.example', mail: async (mail) => void mails.push(mail), key, isDirectoryRequired: false, ...parts }
    const jobs = await database.pool.query<{ payload: SignInRequested }>('SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1')
    await sendSignInLink(work, letterbox, jobs.rows[0]!.payload)
    return mails
  }

  async function aLetter(email: string, asked: { returnTo?: string; browserSecret?: string } = {}): Promise<{ token: string; code: string; browserSecret: string }> {
    const requested = await requestSignInLink(work, { email, locale: 'sv', ...asked })
    if (!requested.ok) throw new Error(requested.code)
    const [mail] = await lettersOfLastJob()
    expect(mail!.to).toBe(email.toLowerCase())
    return { ...secretsOf(mail!), browserSecret: requested.value.browserSecret }
  }

  const press = async ({ token, browserSecret }: { token: string; browserSecret: string | null }, at = work) => await signIn(at, { token, browser: { browserSecret }, isDirectoryRequired: false })
  const type = async (typed: string, browserSecret: string | null, at = work) => await signInWithCode(at, { typed, browser: { browserSecret }, key, isDirectoryRequired: false })

  return { work, later, aPerson, lettersOfLastJob, aLetter, press, type }
}
