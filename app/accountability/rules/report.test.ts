import { describe, expect, it } from 'vitest'
import type { OpenDefect } from '../contract'
import { CLAUSES } from './clauses'
import { accessibilityReport, isAbout } from './report'

const defect = (...requirements: string[]): OpenDefect => ({ id: 'd', what: { fi: 'Kartta ei toimi näppäimistöllä' }, originalLocale: 'fi', requirements })
const row = (id: string, defects: OpenDefect[]) => accessibilityReport(defects).groups.flatMap(({ rows }) => rows).find((each) => each.id === id)!

describe('the requirements', () => {
  it('are each there once, with the fifty criteria of WCAG 2.1 A and AA', () => {
    const ids = CLAUSES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => /^9\.[1-4]\./.test(id))).toHaveLength(50)
    expect(ids.filter((id) => id.startsWith('4.2.'))).toHaveLength(11)
  })

  it('never claim a function of the body as met: only people can tell', () => {
    expect(CLAUSES.filter(({ group, standing }) => group === '4' && standing !== 'unchecked')).toEqual([])
  })
})

describe('the report', () => {
  it('stands as the product does while no defect is open', () => {
    const { counts, without } = accessibilityReport([])
    expect(counts.partly).toBe(0)
    expect(counts.supports + counts.unchecked + counts.absent).toBe(CLAUSES.length)
    expect(without).toEqual([])
    expect(row('9.2.1.1', []).result).toBe('supports')
  })

  it('says partly where a defect is open, and names it', () => {
    const open = defect('2.1.1', '11.8.2')
    expect(row('9.2.1.1', [open])).toMatchObject({ result: 'partly', defects: [open] })
    expect(row('11.8.2', [open]).result).toBe('partly')
    expect(row('9.2.1.2', [open]).result).toBe('supports')
    expect(accessibilityReport([open]).counts.partly).toBe(2)
  })

  it('lists apart a defect of which nobody said what it concerns, or with a number that is none', () => {
    expect(accessibilityReport([defect(), defect('99.1')]).without).toHaveLength(2)
    expect(accessibilityReport([defect('1.4.3')]).without).toEqual([])
  })
})

describe('a number', () => {
  it.each([['1.4.3', '9.1.4.3', true], ['9.1.4.3', '9.1.4.3', true], ['10.1.4.3', '10.1', true], ['8.3.2', '8', true], ['4.2.1', '4.2.1', true], ['4.1.2', '9.4.1.2', true],
    ['1.4.1', '9.1.4.10', false], ['10.1', '1', false], ['11.8.2', '11.8.1', false], ['9.1.4.3', '9.1', false]])('%s and requirement %s: %s', (number, id, expected) => {
    expect(isAbout(number, id)).toBe(expected)
  })
})
