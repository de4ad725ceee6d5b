import { describe, expect, it } from 'vitest'
import { isClosed, shownCounts, supplementDueAt } from './supplements'

describe('a supplement', () => {
  it('is due at the same moment for all changes of ten minutes, and never at once', () => {
    const due = (time: string) => supplementDueAt(new Date(`2027-02-15T${time}Z`)).toISOString().slice(11, 19)
    expect([due('10:00:00.000'), due('10:00:01.000'), due('10:09:59.999'), due('10:10:00.000')]).toEqual(['10:10:00', '10:10:00', '10:10:00', '10:20:00'])
  })

  it('and the first root come after the last instant of answering', () => {
    const closesAt = new Date('2027-02-14T21:59:59.999Z')
    expect([isClosed(closesAt, closesAt), isClosed(closesAt, new Date(closesAt.getTime() + 1))]).toEqual([false, true])
  })
})

describe('the counts of roots', () => {
  const root = (leafCount: number, addedCount: number, removedCount: number) => ({ leafCount, addedCount, removedCount })

  it('are shown from the smallest group up, and when there is nobody', () => {
    expect(shownCounts([root(12, 12, 0), root(11, 0, 1)], 5)).toEqual([{ leaves: 12, added: 12, removed: 0 }, { leaves: 11, added: 0, removed: 1 }])
    expect(shownCounts([root(0, 0, 0)], 5)).toEqual([{ leaves: 0, added: 0, removed: 0 }])
  })

  it('do not tell a small number of answers by what came and went beside it', () => {
    expect(shownCounts([root(6, 6, 0), root(3, 0, 3), root(7, 4, 0)], 5)).toEqual([
      { leaves: 6, added: 6, removed: 0 }, { leaves: null, added: null, removed: null }, { leaves: 7, added: null, removed: null },
    ])
  })
})
