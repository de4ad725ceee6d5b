import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scopeOf } from '~/kernel/county-scope'
import { recordDeletion } from '~/platform/db/deletions.server'
import { openJournalFile } from '~/platform/files/journal-file.server'
import { testDatabase, workFor } from '../../tests/support/database'
import { lastOfJournal } from './shutdown.server'

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'kuultu-shutdown-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sites = { all: () => [{ id: 'jarvirannikko', scope: scopeOf('jarvirannikko') }] } as never
const deletion = () => ({ kind: 'hidden-in-answers', reason: 'asked-for' as const, count: 1, ids: [randomUUID()] })

describe('an orderly stop', () => {
  it('leaves no deletion out of the journal, however short before it was made', async () => {
    const journal = openJournalFile(folder, 'stop')
    const made = [deletion(), deletion()]
    for (const each of made) await recordDeletion(workFor(database), each)
    await lastOfJournal({ database, sites }, journal).end()
    expect(journal.read().map(({ ids }) => ids)).toEqual(made.map(({ ids }) => ids))
    await lastOfJournal({ database, sites }, journal).end()
    expect(journal.read()).toHaveLength(2)
  })

  it('is not held up by a database that hangs', async () => {
    const hung = { ...database, db: { deletionJournal: { findMany: async () => await new Promise(() => {}) } } } as never
    await expect(lastOfJournal({ database: hung, sites }, openJournalFile(folder, 'hung'), 50).end()).rejects.toThrow('not written in time')
  })
})
