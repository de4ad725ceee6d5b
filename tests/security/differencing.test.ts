import fc from 'fast-check'
import { randomInt } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { refreshTallies } from '~/analysis/commands/refresh-tallies.server'
import { receiveAnswer } from '~/answers/commands/receive-answer.server'
import { publishConsultation } from '~/consultations/commands/publish-consultation.server'
import { aConsultation, aContent, inAllLocales } from '~/consultations/testing/builders'
import { addresses } from '~/kernel/addresses'
import { scopeOf } from '~/kernel/county-scope'
import { LOCALES, type Locale } from '~/kernel/locales'
import { openDatabase, type OpenDatabase } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import type { AnswerValues, Question } from '~/questions/contract'
import { aimAt, send, signInAs } from '../accessibility/things'
import { openBrowser, startOwnProduct } from '../support/open-browser'
import type { Product } from '../support/product'
import { databaseOf } from '../support/product-database'
import { DIMENSIONS, keysOf, namedNumbers, nameOf, partsOf, readResults, sizeOf, type Group, type ShownPage } from './results-client'
import { knownTogether, workOut, type Knowledge } from './solver'

const THRESHOLD = 5
const ROUNDS = process.env.KUULTU_FULL === '1' ? 25 : 4
const SEED = Number(process.env.KUULTU_SEED ?? randomInt(2 ** 31))
const CHANNELS = ['web', 'paper', 'phone'] as const

const WORDS = 'Bussi kulkee kaksi kertaa viikossa.'

const browser = await openBrowser()
let product: Product
let database: OpenDatabase
let page: Page
let municipalities: string[]

beforeAll(async () => {
  product = await startOwnProduct()
  aimAt(product.origin)
  database = openDatabase(databaseOf(product), { max: 4, onError: () => {} })
  municipalities = (await database.db.municipality.findMany({ where: { countyId: 'jarvirannikko' }, select: { id: true } })).map(({ id }) => id)
  const context = await browser.newContext()
  const session = await signInAs('Aino Laine')
  await context.addCookies([{ name: session.slice(0, session.indexOf('=')), value: session.slice(session.indexOf('=') + 1), url: product.origin }])
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
}, 240_000)
afterAll(async () => {
  await database.close()
  await product.stop()
})

const work = (): Work => ({ scope: scopeOf('jarvirannikko'), db: database.db, now: new Date(), actor: { kind: 'system' }, requestId: 'attack' })
// A label carries the key of what it names, so that its row is found in any language.
const option = (id: string) => ({ id, label: inAllLocales(`Vaihtoehto <${id}>`) })
const common = { section: 'now', required: false, visibility: 'aggregate' as const }

function questions(): Question[] {
  return [
    { ...common, id: 'one', type: 'single-choice', text: inAllLocales('Yksi'), options: ['a', 'b', 'c', 'd'].map(option) },
    { ...common, id: 'several', type: 'multiple-choice', text: inAllLocales('Monta'), options: ['e', 'f', 'g'].map(option) },
    { ...common, id: 'grid', type: 'matrix', text: inAllLocales('Ruudukko'), rows: ['r', 's'].map(option), columns: ['x', 'y', 'z'].map(option) },
    { ...common, id: 'order', type: 'ranking', text: inAllLocales('Järjestys'), places: 2, options: ['k', 'l', 'm'].map(option) },
    { ...common, id: 'where', type: 'region', text: inAllLocales('Kunta'), options: municipalities.map(option) },
    { ...common, id: 'words', type: 'long-text', text: inAllLocales('Omin sanoin'), visibility: 'officials', maxLength: 1000 },
  ]
}

type Person = { channel: (typeof CHANNELS)[number]; locale: Locale; place: number; one: string | null; several: string[]; grid: (string | null)[]; order: string[] }

// Most come the usual way, and a few in every other: that is where small groups are.
const person: fc.Arbitrary<Person> = fc.record({
  channel: fc.oneof({ weight: 8, arbitrary: fc.constant('web' as const) }, { weight: 2, arbitrary: fc.constantFrom(...CHANNELS) }),
  locale: fc.oneof({ weight: 6, arbitrary: fc.constant('fi') }, { weight: 4, arbitrary: fc.constantFrom(...LOCALES) }),
  /** Which municipality of the county; below zero none was told. */
  place: fc.integer({ min: -2, max: 4 }),
  one: fc.option(fc.oneof({ weight: 5, arbitrary: fc.constantFrom('a', 'b') }, { weight: 1, arbitrary: fc.constantFrom('c', 'd') }), { freq: 6 }),
  several: fc.subarray(['e', 'f', 'g']),
  grid: fc.tuple(fc.option(fc.constantFrom('x', 'y', 'z')), fc.option(fc.constantFrom('x', 'x', 'x', 'z'))),
  order: fc.shuffledSubarray(['k', 'l', 'm'], { minLength: 0, maxLength: 2 }),
})

function answersOf({ one, several, grid, order }: Person, municipality: string | null): AnswerValues {
  const rows = Object.fromEntries(['r', 's'].flatMap((row, index) => (grid[index] ? [[row, grid[index]]] : [])))
  return {
    ...(one ? { one: { option: one } } : {}),
    ...(several.length > 0 ? { several: { options: several } } : {}),
    ...(Object.keys(rows).length > 0 ? { grid: { rows } } : {}),
    ...(order.length > 0 ? { order: { order } } : {}),
    ...(municipality ? { where: { option: municipality } } : {}),
    ...(several.length !== 1 ? { words: { text: WORDS } } : {}),
  }
}

type Round = { slug: string; consultationId: string; asked: Question[]; people: { person: Person; municipality: string | null; responseId: string }[] }

/** One random hearing: published, answered by everybody of the data set, and closed, as groups are shown only then. */
async function hear(people: readonly Person[], round: number): Promise<Round> {
  const slug = `koe-${SEED}-${round}`
  const asked = questions()
  const published = await publishConsultation(work(), aConsultation(new Date(), { slug, caseNumber: `KOE/${round}/2026`, content: aContent({ questions: asked }) }))
  if (!published.ok) throw new Error(JSON.stringify(published))
  const { consultationId } = published.value
  const kept: Round['people'] = []
  for (const each of people) {
    const municipality = municipalities[each.place] ?? null
    const came = await receiveAnswer(work(), { consultationId, versionNumber: 1, locale: each.locale, channel: each.channel, values: answersOf(each, municipality), municipality })
    if (!came.ok) throw new Error(came.code)
    kept.push({ person: each, municipality, responseId: came.value.responseId })
  }
  await vi.waitFor(async () => {
    const { rows } = await database.pool.query(`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier LIKE 'answers.%' AND run_at < now() + interval '10 seconds'`)
    expect(rows).toEqual([])
  }, { timeout: 30_000, interval: 200 })
  await database.pool.query(`UPDATE consultation SET closes_at = now() - interval '1 second' WHERE county_id = 'jarvirannikko' AND id = $1`, [consultationId])
  await refreshTallies(work(), { consultationId })
  return { slug, consultationId, asked, people: kept }
}

/** Every group that the product could be asked about, offered or not: their names are no secret. */
function everyGroup(): Group[] {
  const ids = { channel: [...CHANNELS], locale: [...LOCALES], municipality: [...municipalities, ''] }
  return [null, ...DIMENSIONS.flatMap((dimension) => ids[dimension].map((id) => ({ dimension, id })))]
}

function sameNumbers(one: ShownPage, other: ShownPage): boolean {
  return JSON.stringify(one.questions) === JSON.stringify(other.questions)
}

/** All that the result pages tell together, with every sum that holds between their numbers whoever answered. */
async function collect({ slug, asked, people }: Round): Promise<{ knowledge: Knowledge; pages: ShownPage[] }> {
  const shown = new Map<string, number>()
  const pages: ShownPage[] = []
  for (const group of everyGroup()) {
    const read = await readResults(page, `${product.origin}${addresses.officialResults('fi', slug)}${group ? `?group=${encodeURIComponent(`${group.dimension}:${group.id}`)}` : ''}`)
    pages.push(read)
    for (const each of everyGroup()) {
      const size = read.sizes[each ? `${each.dimension}:${each.id}` : 'everybody']
      if (size !== undefined) shown.set(sizeOf(each), size)
    }
    // A group that the product does not know may be shown as everybody: that tells nothing of the group.
    const isRefused = group && !read.offered.includes(`${group.dimension}:${group.id}`) && sameNumbers(read, pages[0]!)
    if (!isRefused) for (const question of asked) for (const [name, value] of namedNumbers(question, group, read)) shown.set(name, value)
  }
  return { knowledge: { shown, sums: sumsOf(asked), most: people.length }, pages }
}

function sumsOf(asked: readonly Question[]): Knowledge['sums'] {
  const sums: Knowledge['sums'] = []
  const add = (total: string, parts: string[]) => sums.push([{ name: total, sign: 1 }, ...parts.map((name) => ({ name, sign: -1 as const }))])
  for (const question of asked) {
    const parts = partsOf(question)
    const rests = parts.map((_, index) => `rest ${index}`)
    for (const group of everyGroup()) {
      parts.forEach(({ keys, isWhole }, index) => add(nameOf(question.id, group, 'answered'), [...keys, ...(isWhole ? [] : [rests[index]!])].map((key) => nameOf(question.id, group, key))))
    }
    for (const dimension of DIMENSIONS) {
      const groups = everyGroup().filter((group) => group?.dimension === dimension)
      for (const key of ['answered', ...keysOf(question), ...rests]) add(nameOf(question.id, null, key), groups.map((group) => nameOf(question.id, group, key)))
    }
    // Who named a municipality is in its group, and nobody else is.
    if (question.type === 'region') {
      for (const id of municipalities) for (const name of [nameOf(question.id, { dimension: 'municipality', id }, 'answered'), sizeOf({ dimension: 'municipality', id })]) add(name, [nameOf(question.id, null, id)])
    }
  }
  for (const dimension of DIMENSIONS) add(sizeOf(null), everyGroup().filter((group) => group?.dimension === dimension).map(sizeOf))
  return sums
}

/** What is true, by the same names: the test knows everybody. */
function truth({ asked, people }: Round): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { person: each, municipality } of people) {
    const values = answersOf(each, municipality)
    for (const group of everyGroup()) {
      const own = group === null ? '' : group.dimension === 'municipality' ? (municipality ?? '') : each[group.dimension]
      if (group !== null && own !== group.id) continue
      counts.set(sizeOf(group), (counts.get(sizeOf(group)) ?? 0) + 1)
      for (const question of asked) {
        const chosen = chosenKeys(question, values)
        if (!chosen) continue
        for (const name of ['answered', ...keysOf(question).filter((key) => chosen.has(key)), ...partsOf(question).flatMap(({ keys, isWhole }, index) => (isWhole || keys.some((key) => chosen.has(key)) ? [] : [`rest ${index}`]))]) {
          const full = nameOf(question.id, group, name)
          counts.set(full, (counts.get(full) ?? 0) + 1)
        }
      }
    }
  }
  return counts
}

function chosenKeys(question: Question, values: AnswerValues): Set<string> | null {
  const value = values[question.id]
  if (!value) return null
  if ('option' in value) return new Set([value.option])
  if ('options' in value) return new Set(value.options)
  if ('rows' in value) return new Set(Object.entries(value.rows).map(([row, column]) => `${row}/${column}`))
  return 'order' in value ? new Set(value.order.map((id, index) => `${id}/${index + 1}`)) : new Set()
}

/** What these people wrote is read under a theme of its own. */
async function underTheme(consultationId: string, responseIds: readonly string[]): Promise<void> {
  await database.pool.query(
    `WITH named AS (
       INSERT INTO theme (county_id, id, consultation_id, ordinal, title, original_locale, created_at)
       SELECT 'jarvirannikko', gen_random_uuid(), $1, 1 + (SELECT count(*) FROM theme WHERE consultation_id = $1), $2::jsonb, 'fi', now() RETURNING id)
     INSERT INTO passage (county_id, id, consultation_id, theme_id, source_kind, source_id, part, start_at, end_at, text_digest, created_at)
     SELECT 'jarvirannikko', gen_random_uuid(), $1, named.id, 'answer', r, 'words', 0, 5, sha256(convert_to($4, 'UTF8')), now() FROM named, unnest($3::uuid[]) r`,
    [consultationId, JSON.stringify(inAllLocales(`Teema ${responseIds.length}`)), responseIds, WORDS],
  )
}

const isSmall = (count: number | undefined) => count !== undefined && count > 0 && count < THRESHOLD

/** Every small group that the attack comes to know, with what it was. */
function attack(knowledge: Knowledge, counts: Map<string, number>): string[] {
  const open = [...knowledge.shown].filter(([name, value]) => isSmall(value) && counts.get(name) === value).map(([name, value]) => `shown: ${name} = ${value}`)
  const ranges = workOut(knowledge)
  const solved = [...ranges].filter(([name, { low, high }]) => low === high && isSmall(low) && counts.get(name) === low).map(([name, { low }]) => `worked out: ${name} = ${low}`)
  const together = knownTogether(knowledge, ranges).filter(({ count }) => isSmall(count)).map(({ names, count }) => `together: ${names.join(' + ')} = ${count}`)
  return [...open, ...solved, ...together]
}

describe('a reader who lays all result pages beside each other', () => {
  // From hearings that hardly anybody answers to those where only the corners are empty.
  const sets = Array.from({ length: ROUNDS }, (_, round) => {
    const size = [9, 24, 48, 96][round % 4]!
    return fc.sample(fc.array(person, { minLength: size - 3, maxLength: size + 8, size: 'max' }), { numRuns: 1, seed: SEED + round })[0]!
  })

  test.each(sets.map((people, round) => [round, people.length, people] as const))('learns of no small group: data set %i, %i people', async (round, _, people) => {
    const heard = await hear(people, round)
    const { knowledge, pages } = await collect(heard)
    const counts = truth(heard)
    // The pages are read rightly: everything they show is true, and they do show something.
    for (const [name, value] of knowledge.shown) expect(value, `seed ${SEED}: ${name}`).toBe(counts.get(name) ?? 0)
    if (people.length >= 20) expect(knowledge.shown.size).toBeGreaterThan(10)
    expect(attack(knowledge, counts), `seed ${SEED}`).toEqual([])
    expect(pages.flatMap(({ numbers }) => numbers).filter((value) => isSmall(value)), `the page's data, seed ${SEED}`).toEqual([])
  }, 180_000)

  test('learns of none from the themes either, nor anybody from what is public', async () => {
    const people = fc.sample(fc.array(person, { minLength: 30, maxLength: 30 }), { numRuns: 1, seed: SEED + 1 })[0]!
    const heard = await hear(people, 900)
    const spoke = heard.people.filter(({ person: each, municipality }) => 'words' in answersOf(each, municipality))
    for (const size of [1, 4, 5, 12]) await underTheme(heard.consultationId, spoke.slice(0, size).map(({ responseId }) => responseId))
    await page.goto(`${product.origin}${addresses.officialThemes('fi', heard.slug)}`)
    const numbers = (await page.locator('.themes tbody tr td:nth-child(2)').allInnerTexts()).map((text) => Number(/^\d+$/.exec(text.trim())?.[0] ?? Number.NaN))
    expect(numbers).toContain(12)
    expect(numbers.filter(isSmall)).toEqual([])
    // Public before a summary: the consultation, its open data and its proof, none with a count of people.
    for (const address of [addresses.apiConsultation(heard.slug), addresses.apiConsultations()]) expect(JSON.stringify(await (await send(address)).json())).not.toMatch(/"(?:count|counts|responses|answers|answered)"/)
    const proof = (await (await send(addresses.consultationProof('fi', heard.slug))).text()).replace(/<[^>]+>/g, ' ')
    expect(proof).not.toMatch(/Mukana: \d/)
  }, 120_000)

  test('learns of none from the published summary of the demonstration', async () => {
    const text = (await (await send(addresses.summary('fi', 'lahipalvelut-varhainen'))).text()).replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    const counts = [...text.matchAll(/(\d+) vastau/g)].map(([, count]) => Number(count))
    expect(counts.length).toBeGreaterThan(3)
    expect(counts.filter(isSmall)).toEqual([])
    // The ways and languages of all who answered: what is not told of them is more than a few people, or nobody.
    const everybody = Math.max(...counts)
    for (const [said, list] of text.matchAll(/(?:Tulotavat|Kielet): ([^.]*)\./g)) {
      const told = [...list!.matchAll(/\d+/g)].map(([count]) => Number(count))
      expect([...told, everybody - told.reduce((sum, count) => sum + count, 0)].filter(isSmall), said).toEqual([])
    }
  })
})

describe('the attack', () => {
  const numbers = (entries: Record<string, number>) => new Map(Object.entries(entries))
  const sum = (total: string, ...parts: string[]) => [{ name: total, sign: 1 as const }, ...parts.map((name) => ({ name, sign: -1 as const }))]

  test('finds what is left of a sum', () => {
    expect(workOut({ shown: numbers({ n: 20, a: 17 }), sums: [sum('n', 'a', 'b')], most: 20 }).get('b')).toEqual({ low: 3, high: 3 })
  })

  test('finds what follows from two tables only', () => {
    const sums = [sum('n', 'g', 'h'), sum('a', 'ga', 'ha'), sum('b', 'gb', 'hb'), sum('g', 'ga', 'gb'), sum('h', 'ha', 'hb')]
    expect(workOut({ shown: numbers({ n: 30, a: 20, b: 10, g: 22, ga: 18 }), sums, most: 30 }).get('ha')).toEqual({ low: 2, high: 2 })
  })

  test('finds what whole numbers leave no room for', () => {
    expect(workOut({ shown: numbers({ n: 0 }), sums: [sum('n', 'a', 'b')], most: 9 }).get('a')).toEqual({ low: 0, high: 0 })
    const tight = workOut({ shown: numbers({ n: 4, g: 2 }), sums: [sum('n', 'a', 'b'), sum('a', 'g', 'h'), sum('b', 'i', 'j')], most: 9 })
    expect(tight.get('a')).toEqual({ low: 2, high: 4 })
  })

  test('sees a few people behind several hidden numbers', () => {
    expect(knownTogether({ shown: numbers({ n: 20, a: 17 }), sums: [sum('n', 'a', 'b', 'c')] }, new Map())).toEqual([{ names: ['b', 'c'], count: 3 }])
  })

  test('sees them also where a hidden number between them follows from another sum', () => {
    // Of 13 who chose it, how many came the usual way (w) is hidden, but follows from all who came so.
    const known = { shown: numbers({ all: 13, web: 53, a: 23, b: 19 }), sums: [sum('all', 'w', 'paper', 'phone'), sum('web', 'a', 'b', 'w')], most: 61 }
    expect(knownTogether(known, new Map())).toEqual([{ names: ['w', 'paper', 'phone'], count: 13 }, { names: ['w'], count: 11 }])
    expect(knownTogether(known, workOut(known))).toEqual([{ names: ['paper', 'phone'], count: 2 }])
  })

  test('finds small groups where a product only hides the small numbers themselves', () => {
    const heard: Round = {
      slug: '', consultationId: '', asked: questions().slice(0, 1),
      people: Array.from({ length: 20 }, (_, index) => ({ municipality: null, responseId: '', person: { channel: index < 17 ? 'web' : 'paper', locale: 'fi', place: -1, one: index % 3 === 0 ? 'a' : 'b', several: [], grid: [], order: [] } })),
    }
    const counts = truth(heard)
    const careless = new Map([...counts].filter(([, count]) => count >= THRESHOLD))
    expect(attack({ shown: careless, sums: sumsOf(heard.asked), most: 20 }, counts)).not.toEqual([])
  })
})
