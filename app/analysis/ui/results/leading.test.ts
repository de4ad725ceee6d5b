import { describe, expect, it } from 'vitest'
import { leading, leftFor } from './leading'

const rows = (...counts: (number | null)[]) => counts.map((count, index) => ({ name: 'abcdef'[index]!, count }))

describe('what was chosen most often', () => {
  it('is the largest count, or all that are equally large', () => {
    expect(leading(rows(3, 9, 5), 0)).toEqual({ names: ['b'], count: 9 })
    expect(leading(rows(9, 9, 5), 0)).toEqual({ names: ['a', 'b'], count: 9 })
    expect(leading(rows(0, 0), 0)).toBeNull()
  })
  it('is not told when a hidden count may be as large', () => {
    const shown = rows(12, null, null)
    expect(leading(shown, leftFor(shown, 20))).toEqual({ names: ['a'], count: 12 })
    expect(leading(shown, leftFor(shown, 24))).toBeNull()
    expect(leading(shown, 30)).toBeNull()
    expect(leading(rows(null, null), 0)).toBeNull()
  })
})
