import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aCounty } from '~/analysis/testing/builders'
import { signInAsDemo } from '~/identity/commands/sign-in-as-demo.server'
import { aPersonWith } from '~/moderation/testing/builders'
import { databaseName } from '~/platform/db/database-name.server'
import type { JournalLine } from '~/platform/db/deletions.server'
import { openJournalFile } from '~/platform/files/journal-file.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { run as archive } from './archive.ts'
import { run as retention } from './retention.ts'

const database = await testDatabase()
const { db } = database
const system = workFor(database)
const folder = mkdtempSync(join(tmpdir(), 'kuultu-old-copy-'))
const line: JournalLine = { countyId: 'jarvirannikko', number: 7, deletedOn: '2026-11-20', kind: 'sessions', reason: 'kept-long-enough', keptFor: 'P30D', count: 1, ids: [] }

beforeAll(async () => {
  const settings = { DATABASE_URL: database.url, SECRET: 'a secret of at least thirty-two characters', PUBLIC_ORIGIN: 'https://kuultu.example', SMTP_URL: 'smtp://localhost', MAIL_FROM: 'kuultu@kuultu.example', KUULTU_DATA: folder }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await aCounty(db)
  openJournalFile(folder, await databaseName(db)).append([line])
})

afterAll(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const openSessions = async () => await db.session.count({ where: { endedAt: null } })
const numbers = async () => (await db.deletionJournal.findMany({ orderBy: { number: 'asc' } })).map(({ number }) => Number(number))

describe('commands on a restored copy that has not been started', () => {
  it.each([
    ['retention --run', async () => await retention(['--run'])],
    ['retention --preview', async () => await retention(['--preview'])],
    ['archive', async () => await archive(['--all', '--out', folder])],
  ])('%s does nothing and says what comes first', async (_, run) => {
    await expect(run()).rejects.toMatchObject({ name: 'StartFailure', message: expect.stringMatching(/^The database is older than .*Start the product, or run "npm run retention -- --replay".*$/) as string })
    expect(await numbers()).toEqual([])
  })

  it('go on once the journal has been replayed', async () => {
    await retention(['--replay'])
    expect(await numbers()).toEqual([7])
    await expect(retention(['--preview'])).resolves.toBeUndefined()
  })

  it('sign everybody out by hand, also a copy to which the journal has nothing to add', async () => {
    await signInAsDemo({ ...system, now: new Date() }, { personId: await aPersonWith(db, 'moderator'), isDemo: true })
    expect(await openSessions()).toBe(1)
    await retention(['--replay'])
    expect(await openSessions()).toBe(0)
  })
})
