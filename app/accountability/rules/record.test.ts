import { describe, expect, it } from 'vitest'
import { RETENTION_KINDS, type KeptTime, type RetentionKind } from '~/counties/contract'
import type { ProcessedTable } from '../contract'
import { recordGroups, recordPlaces } from './record'

const USUAL = Object.fromEntries(Object.entries(RETENTION_KINDS).map(([kind, { unit, usual }]) => [kind, { unit, count: usual }])) as Record<RetentionKind, KeptTime>
const table = (parts: Partial<ProcessedTable>): ProcessedTable => ({ table: 'answer', whose: 'resident', basis: 'public-task', shown: 'officials', isSealed: false, isHashed: false, kept: { kinds: ['answers'] }, ...parts })

describe('the record of processing', () => {
  it('groups tables by the people they are about, residents first, and leaves out whom nothing is held of', () => {
    const tables = [table({ table: 'session', whose: 'signs-in' }), table({})]
    expect(recordGroups({ tables }, USUAL).map(({ whose, rows }) => [whose, rows.map(({ data }) => data.name)])).toEqual([['resident', ['answer']], ['signs-in', ['session']]])
  })

  it('shows a table that nobody has found words for under its own name', () => {
    const [group] = recordGroups({ tables: [table({ table: 'access_need', isSealed: true })] }, USUAL)
    expect(group!.rows[0]).toMatchObject({ data: { name: 'access_need', words: null }, isSealed: true })
  })

  it('tells the time that the county has set', () => {
    const [group] = recordGroups({ tables: [table({ kept: { kinds: ['answers', 'withdrawn-answers'] } })] }, { ...USUAL, answers: { unit: 'years', count: 3 } })
    expect(group!.rows[0]!.times).toEqual([{ is: 'kind', kind: 'answers', time: { unit: 'years', count: 3 } }, { is: 'kind', kind: 'withdrawn-answers', time: { unit: 'days', count: 90 } }])
  })

  it('tells last that what no time is for stays', () => {
    const [group] = recordGroups({ tables: [table({ kept: { kinds: ['answers'], rest: 'for-good' } })] }, USUAL)
    expect(group!.rows[0]!.times.map(({ is }) => is)).toEqual(['kind', 'rest'])
  })

  it('tells along with what something goes, and what is kept for a fixed time or for good', () => {
    const [group] = recordGroups({ tables: [table({ kept: { alongWith: 'person' } }), table({ table: 'rate_limit', kept: 'fixed' }), table({ table: 'access_need', kept: 'fixed' }), table({ kept: 'for-good' })] }, USUAL)
    expect(group!.rows.map(({ times }) => times)).toEqual([[{ is: 'along-with', table: { name: 'person', words: 'person' } }], [{ is: 'fixed', rule: 'rate_limit' }], [{ is: 'fixed', rule: null }], [{ is: 'for-good' }]])
  })

  it('names places outside the tables, and lets a new one stand under its own name', () => {
    expect(recordPlaces({ elsewhere: ['log', 'tape'] })).toEqual([{ name: 'log', words: 'log' }, { name: 'tape', words: null }])
  })
})
