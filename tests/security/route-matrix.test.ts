import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '~/identity/contract'
import { SESSION_COOKIE } from '~/platform/http/cookies.server'
import { ATTEMPTS } from './attempts/all'
import type { Attempt } from './attempts/attempt'
import { differences, isWriting, readExpected, writeExpected, type Expected } from './expected'
import { cookieOfCode, openKit, WHO, type Kit, type Reply, type Who } from './kit'

let kit: Kit
const found: Expected = { columns: [...WHO], rows: new Map() }
const failures: string[] = []

const nameOf = ({ module, what }: Attempt) => `${module} ${what}`

beforeAll(async () => {
  kit = await openKit()
  for (const attempt of ATTEMPTS) {
    const cells: string[] = []
    for (const who of WHO) cells.push(await tried(attempt, who))
    found.rows.set(nameOf(attempt), cells)
  }
}, 1_200_000)

afterAll(async () => await kit?.close())

async function tried(attempt: Attempt, who: Who): Promise<string> {
  try {
    const path = await attempt.path(kit)
    const form = typeof attempt.form === 'function' ? await attempt.form(kit) : attempt.form
    const cookie = who === 'code-holder' && attempt.withCode ? await cookieOfCode(kit, await attempt.withCode(kit)) : (attempt.cookie?.() ?? '')
    return wordFor(await kit.send({ who, path, form, cookie, isFresh: attempt.isFresh, isDoomed: attempt.isDoomed }))
  } catch (error) {
    failures.push(`${nameOf(attempt)}, ${who}: ${String(error)}`)
    return 'failed'
  }
}

function wordFor({ status, location, cookies }: Reply): string {
  if (cookies.some((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`) && !cookie.startsWith(`${SESSION_COOKIE}=;`))) return 'signed-in'
  return status === 303 && /^\/fi\/sign-in(\?to=|$)/.test(location) ? 'sign-in' : String(status)
}

test('everything could be tried', () => {
  expect(failures).toEqual([])
})

test('nothing anybody tries brings the product down', () => {
  expect([...found.rows].filter(([, cells]) => cells.some((cell) => /^5/.test(cell))).map(([row]) => row)).toEqual([])
})

test('every page and form answers everybody as the committed table says', () => {
  if (isWriting && failures.length === 0) writeExpected('route-matrix', 'attempt', found)
  expect(differences(readExpected('route-matrix'), found), 'npm run role-matrix writes the table anew; read its difference').toEqual([])
})

const inWorkspace = (row: string) => /^(official|association|admin|moderator|audit|oversight)\//.test(row)
const ok = (cell: string | undefined) => cell !== 'sign-in' && /^[23]/.test(cell ?? '')

test('nobody without a role gets into a workspace, and a role of another county is none here', () => {
  const at = (who: Who) => WHO.indexOf(who)
  for (const who of ['nobody', 'code-holder', 'stranger'] as const) expect([...found.rows].filter(([row, cells]) => inWorkspace(row) && ok(cells[at(who)])).map(([row]) => `${who}: ${row}`)).toEqual([])
})

// Somebody in a role of this county; that a form is taken in another county says nothing of this one.
const isTaken = (cells: readonly string[]) => ROLES.some((role) => ok(cells[WHO.indexOf(role)]))

test('every page of a workspace opens for somebody', () => {
  expect([...found.rows].filter(([row, cells]) => inWorkspace(row) && row.endsWith(' GET') && !isTaken(cells)).map(([row]) => row)).toEqual([])
})

test('every form of a workspace, and everything it can do, is taken from somebody', () => {
  const sent = [...found.rows].filter(([row]) => inWorkspace(row) && row.includes(' POST'))
  const moduleOf = (row: string) => row.split(' ')[0]!
  const taken = new Set(sent.filter(([, cells]) => isTaken(cells)).map(([row]) => moduleOf(row)))
  const modules = [...new Set(sent.map(([row]) => moduleOf(row)))].filter((module) => !taken.has(module))
  // An attempt that is named by what its form does is the one that succeeds; those that are to fail are named by why.
  const named = sent.filter(([row, cells]) => / (do|intent|when)=[\w-]+$/.test(row) && !isTaken(cells)).map(([row]) => row)
  expect([...modules, ...named]).toEqual([])
})

test('a page is not given as data to who may not see it as a page', async () => {
  const pages = ATTEMPTS.filter(({ module, what }) => what === 'GET' && inWorkspace(module))
  const leaks: string[] = []
  for (const page of pages) {
    for (const [index, who] of WHO.entries()) {
      const path = await page.path(kit)
      if (ok(found.rows.get(nameOf(page))?.[index])) continue
      const { status } = await kit.send({ who, path: `${path.split('?')[0]}.data` })
      if (status === 200) leaks.push(`${who}: ${path}.data`)
    }
  }
  expect(leaks).toEqual([])
}, 300_000)
