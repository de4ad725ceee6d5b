import { afterAll, beforeAll, expect, test } from 'vitest'
import { ATTEMPTS } from './attempts/all'
import type { Attempt } from './attempts/attempt'
import { aCode } from './fresh'
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
    const cookie = who === 'code-holder' && attempt.withCode ? await cookieOfCode(kit, await aCode(kit)) : ''
    return wordFor(await kit.send({ who, path, form, cookie, isFresh: attempt.isFresh, isDoomed: attempt.isDoomed }))
  } catch (error) {
    failures.push(`${nameOf(attempt)}, ${who}: ${String(error)}`)
    return 'failed'
  }
}

function wordFor({ status, location }: Reply): string {
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

test('every page of a workspace opens for somebody, and every form is taken from somebody', () => {
  const isTaken = (cell: string) => ok(cell) || cell === '409' || cell === '422'
  expect([...found.rows].filter(([row, cells]) => inWorkspace(row) && !cells.some(isTaken)).map(([row]) => row)).toEqual([])
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
