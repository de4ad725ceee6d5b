import { describe, expect, it } from 'vitest'
import { nextUnread, tasksOf, type WaitingMatter } from './desk-tasks'

const matter: WaitingMatter = { slug: 'asia', state: 'reading', summaryDueOn: '2026-12-01', counts: { unread: 3, unreadStatements: 1, unchecked: 2 } }
const everything = { read: true, statements: true, check: true, summary: true }

describe('the tasks of an official', () => {
  it('are what waits, the earliest deadline first', () => {
    const tasks = tasksOf([{ ...matter, slug: 'later', summaryDueOn: '2027-01-01', state: 'open' }, matter], '2026-12-02', everything)
    expect(tasks.map(({ slug, what, isLate }) => `${slug} ${what} ${isLate}`)).toEqual(['asia read true', 'asia statements true', 'asia check true', 'asia summary true', 'later read false', 'later statements false', 'later check false'])
  })

  it('are only what their roles let them do', () => {
    const whats = (own: typeof everything) => tasksOf([matter], '2026-11-22', own).map(({ what }) => what)
    expect(whats({ read: false, statements: false, check: true, summary: false })).toEqual(['check'])
    expect(whats({ read: false, statements: false, check: false, summary: false })).toEqual([])
  })

  it('end when the summary is out', () => {
    expect(tasksOf([{ ...matter, state: 'summarised' }], '2026-11-22', everything)).toEqual([])
  })
})

const list = (read: string) => ['a', 'b', 'c', 'd'].map((id) => ({ id, isRead: read.includes(id) }))

it.each([
  ['the one after it', '', 'b', 'c'],
  ['the first after it that nobody has read', 'bc', 'b', 'd'],
  ['the first of all when none comes after it', 'bcd', 'c', 'a'],
  ['never itself', 'abd', 'c', null],
  ['none when all have been read', 'abcd', 'c', null],
  ['the first when it is not among them', 'a', 'x', 'b'],
])('after a statement comes %s', (_which, read, from, next) => {
  expect(nextUnread(list(read), from)).toBe(next)
})
