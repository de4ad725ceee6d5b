import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { JournalLine } from '../db/deletions.server'
import { openJournalFile } from './journal-file.server'

const folder = mkdtempSync(join(tmpdir(), 'kuultu-journal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const line = (number: number): JournalLine => ({ countyId: 'jarvirannikko', number, deletedOn: '2032-04-13', kind: 'answers', reason: 'kept-long-enough', keptFor: 'P5Y', count: 1, ids: ['5f0c1f0e-6e5d-4a53-9c4c-1f6d3f1f7a10'] })

describe('the journal file', () => {
  it('keeps its lines in order, for this user only', () => {
    const file = openJournalFile(join(folder, 'deeper'), 'one')
    expect(file.read()).toEqual([])
    file.append([line(1), line(2)])
    file.append([])
    file.append([line(3)])
    expect(file.read()).toEqual([line(1), line(2), line(3)])
    expect(statSync(file.path).mode & 0o777).toBe(0o600)
  })

  it('says at the start in one line that it cannot be written', () => {
    const file = openJournalFile(folder, 'one')
    file.requireWritable()
    expect(file.read()).toEqual([])
    expect(() => openJournalFile('/proc/nowhere', 'one').requireWritable()).toThrow(/^The journal of deletions \/proc\/nowhere\/deletions-one\.jsonl cannot be written: .* DELETION_JOURNAL\.$/)
    expect(() => openJournalFile(file.path, 'one').requireWritable()).toThrow(/cannot be written/)
  })

  it('is another one for another database', () => {
    openJournalFile(folder, 'one').append([line(1)])
    expect(openJournalFile(folder, 'two').read()).toEqual([])
  })

  it('passes over a line that a power cut left unfinished, and loses none after it', () => {
    const file = openJournalFile(folder, 'cut')
    file.append([line(1)])
    appendFileSync(file.path, '{"countyId":"jarvi')
    file.append([line(2)])
    expect(file.read()).toEqual([line(1), line(2)])
    expect(readFileSync(file.path, 'utf8').split('\n')).toHaveLength(4)
  })
})
