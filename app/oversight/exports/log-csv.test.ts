import { describe, expect, it } from 'vitest'
import type { ShownEntry } from '../queries/audit-log.server'
import { csvEntry, csvHead } from './log-csv'

const entry: ShownEntry = {
  id: '6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10', day: '2027-02-01', at: new Date('2027-02-01T10:00:59.123Z'), position: 7, actorKind: 'system', actorId: null, action: 'answers.submitted',
  subjectKind: 'response', subjectId: null, details: [{ name: 'roles', value: 'author analyst' }, { name: 'version', value: '2' }],
}

describe('the log as a file', () => {
  it('has a line of names and one for each entry', () => {
    expect(csvHead()).toBe('\uFEFFposition;at;action;actor_kind;actor_id;subject_kind;subject_id;details;id\r\n')
    expect(csvEntry(entry)).toBe('7;2027-02-01T10:00Z;answers.submitted;system;;response;;roles=author analyst version=2;6f6cf1b6-2c4c-4c1b-9d1f-3f4f2a1f9a10\r\n')
    expect(csvEntry({ ...entry, position: null }).startsWith(';')).toBe(true)
  })

  it('runs nothing that stands in it', () => {
    expect(csvEntry({ ...entry, details: [{ name: '=1', value: 'a;b' }] })).toContain(`;"'=1=a;b";`)
  })

  it('tells nothing of residents closer than the day', () => {
    expect(csvEntry({ ...entry, actorKind: 'resident', at: null })).toMatch(/^7;2027-02-01;answers\.submitted;resident;/)
  })
})
