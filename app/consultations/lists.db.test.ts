import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, instantAt } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { testDatabase } from '../../tests/support/database'
import { noteSummaryPublished } from './commands/note-summary-published.server'
import { consultationList } from './queries/consultation-list.server'
import { frontPage } from './queries/front-page.server'
import { consultationsIn } from './queries/going-on.server'
import { aContent, inAllLocales } from './testing/builders'
import { publishingIn } from './testing/published'

const database = await testDatabase()
const { now, today, work, aCounty, published } = publishingIn(database)

describe('a desk', () => {
  it('has every consultation that is going on, also after the first pages of the list', async () => {
    await aCounty('suuri')
    const by = work({ countyId: 'suuri' })
    await published({ slug: 'malli' }, by)
    // As many more as would fill several pages, all closing at the same instant.
    await database.pool.query(`INSERT INTO consultation SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'slug', 'asia-' || i))).* FROM consultation c, generate_series(1, 120) i WHERE c.county_id = 'suuri'`)
    await database.pool.query(`INSERT INTO consultation_version SELECT v.county_id, c.id, v.number, v.content, v.change_note, v.published_at FROM consultation_version v JOIN consultation m ON m.county_id = v.county_id AND m.id = v.consultation_id, consultation c WHERE v.county_id = 'suuri' AND c.county_id = 'suuri' AND c.slug LIKE 'asia-%'`)
    const open = await consultationsIn(by, 'open')
    expect(new Set(open.map(({ slug }) => slug)).size).toBe(121)
    expect(open.every(({ state }) => state === 'open')).toBe(true)
    expect(await consultationsIn(by, 'reading')).toEqual([])
    expect((await consultationList(by, {}, undefined, 25)).items).toHaveLength(25)
  })
})

describe('lists', () => {
  const county = work({ countyId: 'lista' })

  beforeAll(async () => {
    await aCounty('lista')
    const title = (words: string) => ({ content: aContent({ title: inAllLocales(words) }) })
    const closing = (days: number) => ({ closesAt: instantAt(addDays(today, days), '23:59:59'), summaryDueOn: addDays(today, days + 10), decisionOn: addDays(today, days + 40) })
    await published({ slug: 'sataprosenttia', ...title('100 % palveluja'), theme: 'services', ...closing(1) }, county)
    await published({ slug: 'osallisuus', ...title('Osallisuusohjelma'), theme: 'participation', municipalities: ['tyrskyla'], ...closing(2) }, county)
    await published({ slug: 'tuleva', ...title('Tuleva'), opensAt: instantAt(addDays(today, 5), '08:00'), ...closing(9) }, county)
    const old = { opensAt: instantAt(addDays(today, -40), '08:00'), ...closing(-20) }
    await published({ slug: 'vanha', ...title('Vanha'), ...old, decisionOn: addDays(today, 3) }, county)
    const id = await published({ slug: 'yhteenveto', ...title('Yhteenveto'), ...old, decisionOn: addDays(today, 3) }, county)
    await noteSummaryPublished(county, { consultationId: id, at: now })
    const done = await published({ slug: 'valmis', ...title('Valmis'), ...old, decisionOn: addDays(today, -1) }, county)
    await noteSummaryPublished(county, { consultationId: done, at: now })
    for (let i = 0; i < 12; i += 1) await published({ slug: `samaan-aikaan-${i}`, ...title(`Sama ${i}`), theme: 'finances', ...closing(15) }, county)
  })

  const slugs = async (filters: Parameters<typeof consultationList>[1]) => (await consultationList(county, filters)).items.map((item) => item.slug)

  it('search titles and summaries by every word, in any language and case', async () => {
    expect(await slugs({ q: 'OSALLISUUSohjelma (sv)' })).toEqual(['osallisuus'])
    expect(await slugs({ q: 'osallisuusohjelma puuttuu' })).toEqual([])
  })

  it('search everything that is said and asked', async () => {
    for (const q of ['ikääntyy', 'säilyvät', 'Aukioloajat', 'laki', 'kirjastot', 'miten KULJET', 'kävellen', 'kavellen', 'aluevaltuusto']) {
      expect(await slugs({ q: `100 ${q}` }), q).toEqual(['sataprosenttia'])
    }
    expect(await slugs({ q: '100 osallisuusasiantuntija' })).toEqual([])
  })

  it('search places and themes by their names in any language', async () => {
    const names = { themes: { participation: ['Osallisuus ja järjestöt', 'Delaktighet och organisationer'] }, municipalities: { tyrskyla: ['Tyrskylä', 'Bränningby'] } }
    const found = async (q: string) => (await consultationList(county, { q }, names)).items.map((item) => item.slug)
    expect(await found('bränningby')).toEqual(['osallisuus'])
    expect(await found('TYRSKYLÄ')).toEqual(['osallisuus'])
    expect(await found('delaktighet bränningby')).toEqual(['osallisuus'])
    expect(await found('bränningby tuleva')).toEqual([])
  })

  it('take a per cent sign and an underscore for what they are', async () => {
    expect(await slugs({ q: '100 %' })).toEqual(['sataprosenttia'])
    expect(await slugs({ q: '_' })).toEqual([])
    expect(await slugs({ q: '\\' })).toEqual([])
  })

  it('filter by theme, municipality and state', async () => {
    expect(await slugs({ theme: 'participation' })).toEqual(['osallisuus'])
    expect(await slugs({ municipality: 'tyrskyla' })).toEqual(['osallisuus'])
    expect(await slugs({ state: 'coming' })).toEqual(['tuleva'])
    expect(await slugs({ state: 'reading' })).toEqual(['vanha'])
    expect(await slugs({ state: 'summarised' })).toEqual(['yhteenveto'])
    expect(await slugs({ state: 'decided' })).toEqual(['valmis'])
  })

  it('agree with the rule about every state', async () => {
    for (const state of ['open', 'coming', 'reading', 'summarised', 'decided']) {
      const { items } = await consultationList(county, { state })
      expect(items.map((item) => item.state)).toEqual(items.map(() => state))
    }
  })

  it('are true until the clock moves any consultation, also one that the filter leaves out today', async () => {
    const firstClosing = new Date(instantAt(addDays(today, 1), '23:59:59').getTime() + 1000)
    for (const filters of [{}, { state: 'coming' }, { state: 'reading' }, { state: 'decided' }, { q: 'finns inte' }]) {
      expect((await consultationList(county, filters)).freshUntil, JSON.stringify(filters)).toEqual(firstClosing)
    }
    const before = { ...county, now: new Date(firstClosing.getTime() - 1) }
    const after = { ...county, now: firstClosing }
    const reading = async (by: Work) => (await consultationList(by, { state: 'reading' })).items.map((item) => item.slug)
    expect(await reading(before)).not.toContain('sataprosenttia')
    expect(await reading(after)).toContain('sataprosenttia')
    expect((await consultationList({ ...county, now: instantAt(addDays(today, 100), '12:00') }, {})).freshUntil).toBeNull()
  })

  it('go on by key without losing or repeating any, even when many close at once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await consultationList(county, { after })
      seen.push(...page.items.map((item) => item.slug))
      after = page.older ?? undefined
    } while (after)
    expect(seen).toHaveLength(18)
    expect(new Set(seen).size).toBe(18)
  })

  it('give the front page what is open, what comes and what waits, and when that changes', async () => {
    const page = await frontPage(county)
    expect(page.open[0]!.slug).toBe('sataprosenttia')
    expect(page.open).toHaveLength(14)
    const ends = page.open.map(({ closesAt }) => closesAt.getTime())
    expect(ends).toEqual([...ends].sort((one, other) => one - other))
    expect(page.coming.map((item) => item.slug)).toEqual(['tuleva'])
    expect(page.waiting.map((item) => item.slug).sort()).toEqual(['vanha', 'yhteenveto'])
    expect(page.freshUntil).toEqual(new Date(instantAt(addDays(today, 1), '23:59:59').getTime() + 1000))
  })
})
