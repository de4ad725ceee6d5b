import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase, workFor } from '../../tests/support/database'
import { announceForum, type ForumToAnnounce } from './commands/announce-forum.server'
import { forumPage } from './queries/forum-page.server'
import { comingForums, forumList } from './queries/forums.server'
import { aForum, aForumContent } from './testing/builders'

const database = await testDatabase()
const now = new Date('2027-01-22T10:00:00Z')
const day = 86_400_000
const work = (parts: Parameters<typeof workFor>[1] = {}) => workFor(database, { now, ...parts })

async function announced(changes: Partial<ForumToAnnounce> & { inDays?: number }): Promise<void> {
  const { inDays = 12, ...rest } = changes
  const startsAt = new Date(now.getTime() + inDays * day)
  const result = await announceForum(work({ now: new Date(now.getTime() - 100 * day) }), aForum(now, { startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), ...rest }))
  if (!result.ok) throw new Error(JSON.stringify(result))
}

beforeAll(async () => {
  await database.db.county.create({
    data: { id: 'jarvirannikko', code: '99', legalProfile: 'county', name: {}, originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi', 'sv'], settings: {}, validFrom: new Date('2023-01-01') },
  })
})

describe('forums', () => {
  it('are announced with their page and audit entry', async () => {
    await announced({ slug: 'kuusniemi', consultationId: '3f8c1b1e-7a3f-4f0e-9f6e-3b8f5a1c2d4e' })
    const page = await forumPage(work(), 'kuusniemi')
    expect(page).toMatchObject({ phase: 'coming', minutesDueOn: '2027-02-13' })
    expect(page!.agenda[0]!.startsAt).toEqual(new Date(page!.startsAt.getTime() - 1_800_000))
    expect(await forumPage(work({ countyId: 'toinen' }), 'kuusniemi')).toBeNull()
    expect(await forumPage(work(), '../x')).toBeNull()
    expect(await database.db.auditEntry.count({ where: { action: 'forums.announced' } })).toBe(1)
  })

  it('are refused when something is missing or the address is taken', async () => {
    expect(await announceForum(work(), aForum(now, { slug: 'vajaa', content: aForumContent({ agenda: [] }) }))).toMatchObject({ ok: false, code: 'not-ready', details: ['no-agenda'] })
    expect(await announceForum(work(), aForum(now, { slug: 'kuusniemi' }))).toMatchObject({ ok: false, code: 'address-taken' })
  })

  it('are listed: the next first, then those that were, by key', async () => {
    await announced({ slug: 'tanaan', inDays: 1 })
    for (let i = 1; i <= 12; i += 1) await announced({ slug: `mennyt-${i}`, inDays: -i })
    const first = await forumList(work(), {})
    expect(first.coming.map((forum) => forum.slug)).toEqual(['tanaan', 'kuusniemi'])
    expect(first.past).toHaveLength(10)
    expect(first.freshUntil).toEqual(new Date(now.getTime() + day))
    const rest = await forumList(work(), { after: first.older! })
    expect(rest.past.map((forum) => forum.slug)).toEqual(['mennyt-11', 'mennyt-12'])
    expect(rest.older).toBeNull()
    expect((await comingForums(work(), 5, '3f8c1b1e-7a3f-4f0e-9f6e-3b8f5a1c2d4e')).forums.map((forum) => forum.slug)).toEqual(['kuusniemi'])
  })

  it('are searched by words, place in any language, and time', async () => {
    const content = (title: string) => aForumContent({ title: Object.fromEntries(['fi', 'sv'].map((locale) => [locale, `${title} (${locale})`])) })
    await announced({ slug: 'bussit', inDays: 3, municipality: 'tyrskyla', content: content('Bussit 100 % ajoissa') })
    await announced({ slug: 'junat', inDays: -3, municipality: 'tyrskyla', content: content('Junat') })
    const names = { tyrskyla: ['Tyrskylä', 'Bränningby'] }
    const found = async (filters: Parameters<typeof forumList>[1]) => {
      const { coming, past } = await forumList(work(), filters, names)
      return [coming.map(({ slug }) => slug), past.map(({ slug }) => slug)]
    }
    expect(await found({ q: 'BUSSIT (sv)' })).toEqual([['bussit'], []])
    expect(await found({ q: '100 %' })).toEqual([['bussit'], []])
    expect(await found({ q: '_' })).toEqual([[], []])
    for (const q of ['bränningby', 'branningby']) expect(await found({ q })).toEqual([['bussit'], ['junat']])
    expect(await found({ municipality: 'tyrskyla', state: 'past' })).toEqual([[], ['junat']])
    expect(await found({ municipality: 'tyrskyla', state: 'coming' })).toEqual([['bussit'], []])
    // Cut to what is past, the list still changes when a forum ends.
    expect((await forumList(work(), { state: 'past' })).freshUntil).toEqual(new Date(now.getTime() + day))
  })
})
