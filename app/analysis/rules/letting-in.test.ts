import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextShown, type SinceShown } from './letting-in'

const nothing: SinceShown = { isClosed: false, isShown: false, isByGroup: false, changed: 0, arrived: 0, groups: [] }
const shown = { ...nothing, isShown: true }
const closed = { ...shown, isClosed: true }
const byGroup = { ...closed, isByGroup: true }

describe('while people answer', () => {
  it('new answers are let in as many at a time as the threshold, and as many are held back', () => {
    expect(nextShown({ ...nothing, changed: 9, arrived: 9 }, 5)).toBeNull()
    expect(nextShown({ ...nothing, changed: 10, arrived: 10 }, 5)).toEqual({ heldBack: 5, byGroup: false })
    expect(nextShown({ ...shown, changed: 9, arrived: 9 }, 5)).toBeNull()
    expect(nextShown({ ...shown, changed: 12, arrived: 5 }, 5)).toEqual({ heldBack: 5, byGroup: false })
  })

  it('nothing is let in when too few are new to hold back', () => {
    expect(nextShown({ ...shown, changed: 40, arrived: 4 }, 5)).toBeNull()
  })

  it('no group is shown, and what changes is always as many people as the threshold', () => {
    fc.assert(fc.property(fc.boolean(), fc.nat(60), fc.nat(60), fc.integer({ min: 2, max: 12 }), (isShown, arrived, others, threshold) => {
      const next = nextShown({ ...nothing, isShown, arrived, changed: arrived + others }, threshold)
      if (!next) return
      expect(next.byGroup).toBe(false)
      expect(arrived + others - next.heldBack).toBeGreaterThanOrEqual(threshold)
      expect(next.heldBack).toBe(threshold)
    }))
  })
})

describe('when answering is over', () => {
  it('everything is shown with its groups, however little there is', () => {
    for (const changed of [0, 1, 5, 80]) expect(nextShown({ ...closed, isShown: false, changed, arrived: changed }, 5)).toEqual({ heldBack: 0, byGroup: true })
    for (const changed of [0, 5, 80]) expect(nextShown({ ...closed, changed, arrived: changed }, 5)).toEqual({ heldBack: 0, byGroup: true })
  })

  it('a few who withdrew last are not given away', () => {
    for (const changed of [1, 4]) expect(nextShown({ ...closed, changed }, 5)).toBeNull()
  })

  it('what comes or goes later is let in only when no group changes by a few', () => {
    expect(nextShown({ ...byGroup, changed: 4, arrived: 4, groups: [4] }, 5)).toBeNull()
    expect(nextShown({ ...byGroup, changed: 6, arrived: 6, groups: [6, 5, 1] }, 5)).toBeNull()
    expect(nextShown({ ...byGroup, changed: 6, arrived: 6, groups: [6, 6, 0] }, 5)).toEqual({ heldBack: 0, byGroup: true })
    expect(nextShown({ ...byGroup, isClosed: false, changed: 6, arrived: 6, groups: [6, 2] }, 5)).toBeNull()
    expect(nextShown(byGroup, 5)).toBeNull()
  })
})
