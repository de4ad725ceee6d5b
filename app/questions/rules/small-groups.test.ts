import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hideSmallGroups, showCount, showGroups, type SumLine } from './small-groups'

describe('one row of groups', () => {
  it('shows groups from the threshold up, and zero', () => {
    expect(showGroups({ web: 40, paper: 12, phone: 0 }, 5)).toEqual({ counts: { web: 40, paper: 12, phone: 0 }, total: 52 })
  })
  it('hides the next smallest when one small group would follow from the total', () => {
    expect(showGroups({ web: 40, paper: 12, phone: 3 }, 5)).toEqual({ counts: { web: 40, paper: null, phone: null }, total: 55 })
  })
  it('hides no more than needed when two small groups protect each other', () => {
    expect(showGroups({ web: 40, paper: 4, phone: 3 }, 5)).toEqual({ counts: { web: 40, paper: null, phone: null }, total: 47 })
  })
  it('does not let two hidden groups stand together as a small one', () => {
    expect(showGroups({ web: 40, paper: 1, phone: 2 }, 5).counts).toEqual({ web: null, paper: null, phone: null })
  })
  it('hides everything, total too, when hardly anybody answered', () => {
    expect(showGroups({ web: 3 }, 5)).toEqual({ counts: { web: null }, total: null })
    expect(showGroups({ web: 0 }, 5)).toEqual({ counts: { web: 0 }, total: 0 })
  })
  it('hides zero beside hidden groups, so that not every hidden one is somebody', () => {
    expect(showGroups({ a: 2, b: 1, c: 1, d: 1, e: 0 }, 5)).toEqual({ counts: { a: null, b: null, c: null, d: null, e: null }, total: 5 })
  })
  it('lets a lone count stand from the threshold up', () => {
    expect([showCount(0, 5), showCount(4, 5), showCount(5, 5)]).toEqual([0, null, 5])
  })
})

describe('a reader who knows the rule', () => {
  // Everything that could have been answered is tried, and all that look alike are compared: the strongest attack there is.
  it('cannot tell any hidden group of one row', { timeout: 60_000 }, () => {
    for (const [groups, threshold, most] of [[2, 3, 14], [3, 3, 9], [4, 3, 6], [3, 5, 11]] as const) {
      const seen = new Map<string, number[][]>()
      for (const counts of everyRow(groups, most)) {
        const { counts: shown, total } = showGroups(Object.fromEntries(counts.map((count, index) => [index, count])), threshold)
        const key = JSON.stringify([shown, total])
        seen.set(key, [...(seen.get(key) ?? []), counts])
      }
      for (const [key, rows] of seen) {
        const [shown, total] = JSON.parse(key) as [Record<string, number | null>, number | null]
        // A sum at the edge of what was tried has look-alikes beyond it.
        if (total === null || total > most) continue
        for (const [group, count] of Object.entries(shown)) {
          const possible = new Set(rows.map((row) => row[Number(group)]!))
          if (count === null && possible.size === 1) expect([...possible][0], `${key} ${group} of ${threshold}`).toBeGreaterThanOrEqual(threshold)
        }
      }
    }
  })

  it('cannot compute a small group from tables by several dimensions', () => {
    // Most come the usual way and choose the usual: that leaves a few in the corners.
    const mostly = (usual: number, others: number[]) => fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 3, arbitrary: fc.constantFrom(usual, ...others) })
    const skewed = fc.record({ option: fc.constantFrom(0, 0, 0, 1, 1, 2, 3), channel: mostly(0, [1, 2]), place: mostly(0, [1, 2, 3, 4, 5]) })
    const even = fc.record({ option: fc.integer({ min: 0, max: 4 }), channel: fc.integer({ min: 0, max: 2 }), place: fc.integer({ min: 0, max: 5 }) })
    const table = fc.record({
      threshold: fc.integer({ min: 2, max: 10 }),
      people: fc.oneof(fc.array(even, { maxLength: 120 }), fc.array(skewed, { minLength: 30, maxLength: 120, size: 'max' })),
    })
    fc.assert(
      fc.property(table, ({ threshold, people }) => {
        const figures: Record<string, number> = {}
        const add = (name: string) => { figures[name] = (figures[name] ?? 0) + 1 }
        for (const { option, channel, place } of people) {
          for (const name of ['n', `o${option}`, `c${channel}`, `p${place}`, `c${channel}o${option}`, `p${place}o${option}`]) add(name)
        }
        const options = [0, 1, 2, 3, 4]
        const overall: SumLine = { total: 'n', parts: options.map((option) => `o${option}`) }
        const first = hideSmallGroups({ n: figures.n ?? 0, ...pick(figures, overall.parts) }, [overall], threshold)
        const names = new Set(['n', ...overall.parts])
        const lines = [overall, ...by(options, 'c', [0, 1, 2]), ...by(options, 'p', [0, 1, 2, 3, 4, 5])]
        const hidden = hideSmallGroups(figures, lines, threshold, { names, hidden: first })
        for (const [name, count] of Object.entries(figures)) if (count < threshold) expect(hidden.has(name)).toBe(true)
        for (const name of names) expect(hidden.has(name)).toBe(first.has(name))
        const unknown = subtract(figures, lines, hidden)
        const isSmall = (count: number) => count > 0 && count < threshold
        expect([...hidden].filter((name) => !unknown.has(name) && isSmall(figures[name] ?? 0))).toEqual([])
        // Who is behind several unknown counts of a sum is known together.
        for (const { total, parts } of lines) {
          if (!unknown.has(total)) expect(isSmall(parts.filter((name) => unknown.has(name)).reduce((sum, name) => sum + (figures[name] ?? 0), 0)), `${total} of ${JSON.stringify(figures)}`).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a hidden count that follows from its own row', () => {
  const lines = by([1, 2, 3, 4, 5], 'c', [0, 1, 2])
  const rows = [[29, 9, 10, 13, 0], [23, 9, 10, 11, 0], [4, 0, 0, 1, 0], [2, 0, 0, 1, 0]]
  const figures = Object.fromEntries(rows.flatMap((row, at) => [[at === 0 ? 'n' : `c${at - 1}`, row.reduce((a, b) => a + b)], ...row.map((count, option) => [`${at === 0 ? '' : `c${at - 1}`}o${option + 1}`, count])])) as Record<string, number>
  const whole = ['n', 'o1', 'o2', 'o3', 'o4', 'o5', 'c0', 'c1', 'c2']
  const few = Object.keys(figures).filter((name) => /^c[12]/.test(name))

  it('hides nobody: what it was to protect is hidden by more', () => {
    const hidden = hideSmallGroups(figures, lines, 5, { names: new Set(whole), hidden: new Set(few) })
    // 53 − 23 − 9 − 10 are 11, and of 13 that leaves two who did not come the usual way.
    expect(hidden).toContain('c0o4')
    const unknown = subtract(figures, lines, hidden)
    expect([...unknown]).toEqual(expect.arrayContaining(['c0o4', 'c1o4', 'c2o4']))
    // Nothing is hidden for its sake where it need not be.
    expect(['c0o1', 'c0o2', 'c0o3'].filter((name) => !hidden.has(name))).toEqual(['c0o1', 'c0o3'])
  })
})

describe('a reader with patience', () => {
  // Not algebra but trial: every table of whole numbers that fits what is shown. A small count must have several values left.
  it('cannot narrow a small count to one value by trying every table that fits', { timeout: 120_000 }, () => {
    const THRESHOLD = 3
    const people = fc.array(fc.record({ group: fc.integer({ min: 0, max: 1 }), option: fc.integer({ min: 0, max: 2 }) }), { maxLength: 9 })
    fc.assert(
      fc.property(people, (given) => {
        const figures: Record<string, number> = { n: 0, g0: 0, g1: 0, o0: 0, o1: 0, o2: 0, g0o0: 0, g0o1: 0, g0o2: 0, g1o0: 0, g1o1: 0, g1o2: 0 }
        for (const { group, option } of given) for (const name of ['n', `g${group}`, `o${option}`, `g${group}o${option}`]) figures[name]! += 1
        const overall: SumLine = { total: 'n', parts: ['o0', 'o1', 'o2'] }
        const first = hideSmallGroups(pick(figures, ['n', ...overall.parts]), [overall], THRESHOLD)
        const lines = [overall, ...by([0, 1, 2], 'g', [0, 1])]
        const hidden = hideSmallGroups(figures, lines, THRESHOLD, { names: new Set(['n', ...overall.parts]), hidden: first })
        const possible = valuesThatFit(figures, hidden)
        for (const name of hidden) {
          const small = figures[name]! > 0 && figures[name]! < THRESHOLD
          if (small) expect(possible.get(name)!.size, `${name} of ${JSON.stringify(figures)} showing ${Object.keys(figures).filter((each) => !hidden.has(each)).join(' ')}`).toBeGreaterThan(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Every value each hidden count can have in some table of two groups and three options that fits all shown counts. */
function valuesThatFit(figures: Record<string, number>, hidden: Set<string>): Map<string, Set<number>> {
  const cells = ['g0o0', 'g0o1', 'g0o2', 'g1o0', 'g1o1', 'g1o2']
  const most = hidden.has('n') ? 2 : figures.n!
  const possible = new Map([...hidden].map((name) => [name, new Set<number>()]))
  const fill = (at: number, table: number[]): void => {
    if (at < cells.length) {
      const name = cells[at]!
      const choices = hidden.has(name) ? Array.from({ length: most + 1 }, (_, value) => value) : [figures[name]!]
      for (const value of choices) if (table.reduce((sum, each) => sum + each, value) <= most) fill(at + 1, [...table, value])
      return
    }
    const [a, b, c, d, e, f] = table as [number, number, number, number, number, number]
    const all: Record<string, number> = { n: a + b + c + d + e + f, g0: a + b + c, g1: d + e + f, o0: a + d, o1: b + e, o2: c + f }
    cells.forEach((name, index) => { all[name] = table[index]! })
    if (Object.keys(all).some((name) => !hidden.has(name) && all[name] !== figures[name])) return
    for (const [name, values] of possible) values.add(all[name]!)
  }
  fill(0, [])
  return possible
}

function by(options: number[], letter: string, groups: number[]): SumLine[] {
  return [
    { total: 'n', parts: groups.map((group) => `${letter}${group}`) },
    ...groups.map((group) => ({ total: `${letter}${group}`, parts: options.map((option) => `${letter}${group}o${option}`) })),
    ...options.map((option) => ({ total: `o${option}`, parts: groups.map((group) => `${letter}${group}o${option}`) })),
  ]
}

const pick = (figures: Record<string, number>, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, figures[name] ?? 0]))

function* everyRow(groups: number, most: number): Generator<number[]> {
  if (groups === 0) return yield []
  for (const rest of everyRow(groups - 1, most)) for (let count = 0; count + rest.reduce((a, b) => a + b, 0) <= most + 6; count += 1) yield [count, ...rest]
}

// The plain attacker: fills in, again and again, the one number that is missing from a sum, and nobody where nobody is left. What stays unknown.
function subtract(figures: Record<string, number>, lines: SumLine[], hidden: Set<string>): Set<string> {
  const unknown = new Set(hidden)
  for (let changed = true; changed; ) {
    changed = false
    for (const line of lines) {
      const missing = [...line.parts, line.total].filter((name) => unknown.has(name))
      const isNobody = !unknown.has(line.total) && missing.every((name) => (figures[name] ?? 0) === 0)
      if (missing.length === 0 || (missing.length > 1 && !isNobody)) continue
      for (const name of missing) unknown.delete(name)
      changed = true
    }
  }
  return unknown
}
