import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { nameRepresentative } from '~/associations/commands/name-representative.server'
import { seedInOwnProcess } from '~/composition/seeding.server'
import { establishCounty } from '~/counties/commands/establish-county.server'
import type { CountySettings } from '~/counties/contract'
import { invitePerson } from '~/identity/commands/invite-person.server'
import { signInAsDemo } from '~/identity/commands/sign-in-as-demo.server'
import { ROLES, type Role } from '~/identity/contract'
import { addresses } from '~/kernel/addresses'
import { scopeOf } from '~/kernel/county-scope'
import { openDatabase, type Database } from '~/platform/db/database.server'
import { startEmbeddedPostgres } from '~/platform/db/embedded/start.server'
import { applyMigrations } from '~/platform/db/migrate.server'
import type { Work } from '~/platform/db/work.server'
import { SESSION_COOKIE } from '~/platform/http/cookies.server'
import { databaseUrl } from '../support/database-setup'
import { startProduct } from '../support/product'

/** Everybody who tries: without any right, with the right to one answer, in one role, and from another county. */
export const WHO = ['nobody', 'code-holder', ...ROLES, 'stranger', 'visitor'] as const
export type Who = (typeof WHO)[number]

export const COUNTY = 'jarvirannikko'
const HOME = '127.0.0.1'
const ELSEWHERE = 'toinen.localhost'

export type Form = Record<string, string | string[] | File>
export type Sent = { who: Who; path: string; form?: Form; cookie?: string; isFresh?: boolean; isDoomed?: boolean }
export type Reply = { status: number; location: string; cookies: string[]; body: string }

/** A product of its own with two counties, and somebody in every role. */
export type Kit = {
  db: Database
  /** The product itself in the first county, now. */
  work: () => Work
  people: Record<Role, string>
  send: (sent: Sent) => Promise<Reply>
  close: () => Promise<void>
}

/** Starts the built product on a database of its own, filled with the demonstration and a second county. */
export async function openKit(): Promise<Kit> {
  const folder = join(tmpdir(), `kuultu-security-${process.pid}`)
  const outside = process.env.TEST_DATABASE_URL
  const cluster = outside ? null : await startEmbeddedPostgres({ dataFolder: folder })
  const url = cluster ? cluster.url('security') : databaseUrl(outside!, `kuultu_security_${process.pid}`)
  const secret = randomUUID() + randomUUID()
  await applyMigrations(url)
  await seedInOwnProcess(url, secret)
  const opened = openDatabase(url, { max: 4 })
  const work = (countyId = COUNTY): Work => ({ scope: scopeOf(countyId), db: opened.db, now: new Date(), actor: { kind: 'system' }, requestId: 'security' })
  const people = await invite(work())
  const stranger = await aStranger(work('toinen'))
  const product = await startProduct({ dataFolder: folder, env: { DATABASE_URL: url, SECRET: secret, DEMO: '1', SEED: '0', TRUST_PROXY: 'loopback' } })
  const sessions = new Map<string, string>()
  const sessionOf = async (who: Who, isFresh: boolean, isDoomed: boolean) => {
    const isForeign = who === 'stranger' || who === 'visitor'
    const place = work(isForeign ? 'toinen' : COUNTY)
    // Whoever is about to go for good is somebody new.
    if (isDoomed) return await enter(place, await aPerson(place, randomUUID(), isForeign ? [...ROLES] : [who as Role]))
    const kept = sessions.get(who)
    if (kept && !isFresh) return kept
    const session = await enter(place, isForeign ? stranger : people[who as Role])
    // A session that is asked for anew is about to be ended.
    if (!isFresh) sessions.set(who, session)
    return session
  }
  return {
    db: opened.db,
    work: () => work(),
    people,
    send: async ({ who, path, form, cookie = '', isFresh = false, isDoomed = false }) => {
      const session = who === 'nobody' || who === 'code-holder' ? '' : await sessionOf(who, isFresh, isDoomed)
      return await ask(product.port, who === 'visitor' ? ELSEWHERE : HOME, path, [session, cookie].filter(Boolean).join('; '), form)
    },
    close: async () => {
      await product.stop()
      await opened.close()
      if (cluster) await cluster.stop()
      else await dropDatabase(outside!, `kuultu_security_${process.pid}`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cookie of somebody who has signed in. */
async function enter(work: Work, personId: string): Promise<string> {
  const entered = await signInAsDemo(work, { personId, isDemo: true })
  if (!entered.ok) throw new Error(entered.code)
  return `${SESSION_COOKIE}=${entered.value.sessionToken}`
}

/** One person for each role, who holds nothing else; those of associations speak for one. */
async function invite(work: Work): Promise<Record<Role, string>> {
  const entries: [Role, string][] = []
  for (const role of ROLES) entries.push([role, await aPerson(work, role, [role])])
  const people = Object.fromEntries(entries) as Record<Role, string>
  const { id: associationId } = await work.db.association.findFirstOrThrow({ where: { countyId: COUNTY, slug: 'vammaisfoorumi' } })
  for (const role of ['representative', 'signatory'] as const) await nameRepresentative(work, { associationId, personId: people[role], position: 'other', startsOn: '2020-01-01' })
  return people
}

/** Somebody who holds every role in another county. */
async function aStranger(work: Work): Promise<string> {
  const settings: CountySettings = { helpPhone: '1', helpHours: { fi: 'aina' }, helpEmail: 'a@b.example', postalAddress: { fi: 'PL 1' }, emergencyPhone: '112', crisisPhone: '1', nameOrder: ['fi'] }
  const made = await establishCounty(work, {
    id: 'toinen', code: '98', legalProfile: 'county', name: { fi: 'Toinen hyvinvointialue' }, originalLocale: 'fi', requiredLocales: ['fi'], offeredLocales: ['fi', 'sv'], settings, hosts: [ELSEWHERE], municipalities: [], validFrom: '2020-01-01',
  })
  if (!made.ok) throw new Error(made.code)
  return await aPerson(work, 'stranger', [...ROLES])
}

/** Somebody new with these roles. */
export async function aPerson(work: Work, name: string, roles: Role[]): Promise<string> {
  const invited = await invitePerson(work, { email: `${name}@security.example`, displayName: `Tester ${name}`, locale: 'fi', roles })
  if (!invited.ok) throw new Error(invited.code)
  return invited.value.personId
}

/** A cookie with which an answer is found again, as the product gives it for the answer's code. */
export async function cookieOfCode(kit: Kit, code: string): Promise<string> {
  const { cookies } = await kit.send({ who: 'nobody', path: addresses.findAnswer('fi'), form: { code } })
  return cookies.map((each) => each.split(';')[0]).join('; ')
}

// Every request comes from an address of its own, so that no limit of tries is met.
let count = 0

async function ask(port: number, host: string, path: string, cookie: string, form: Form | undefined): Promise<Reply> {
  const sent = form && (await encoded(form))
  count += 1
  const headers = {
    host: `${host}:${port}`,
    'x-forwarded-for': `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
    ...(cookie ? { cookie } : {}),
    ...(sent ? { 'origin': `http://${host}:${port}`, 'content-type': sent.type, 'content-length': String(sent.bytes.length) } : {}),
  }
  return await new Promise((resolve, reject) => {
    const asking = httpRequest({ host: '127.0.0.1', port, path, method: sent ? 'POST' : 'GET', headers, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', cookies: answer.headers['set-cookie'] ?? [], body: Buffer.concat(parts).toString() }))
    })
    asking.on('error', reject)
    asking.end(sent?.bytes)
  })
}

/** A form as a browser sends it: in parts when there is a file in it. */
async function encoded(form: Form): Promise<{ type: string; bytes: Buffer }> {
  const fields = Object.entries(form).flatMap(([name, value]) => [value].flat().map((each): [string, string | File] => [name, each]))
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  const hasFile = fields.some(([, value]) => typeof value !== 'string')
  const sent = new Response(hasFile ? data : new URLSearchParams(fields as [string, string][]))
  return { type: sent.headers.get('content-type') ?? '', bytes: Buffer.from(await sent.arrayBuffer()) }
}

async function dropDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
  await client.end()
}
