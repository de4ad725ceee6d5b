import { describe, expect, it } from 'vitest'
import { MAX_REQUIREMENTS, readRequirements } from './requirements'

describe('the requirements that a defect concerns', () => {
  it.each<[string, string[] | null]>([
    ['', []], ['  ', []], ['1.4.3', ['1.4.3']], ['1.4.3, 9.2.1.1 12.2.3', ['1.4.3', '9.2.1.1', '12.2.3']], ['2.1.1 2.1.1', ['2.1.1']], ['8', ['8']],
    ['näppäimistö', null], ['1..3', null], ['1.4.', null], ['131052-308T', null], ['0.1', null],
  ])('%j', (typed, expected) => {
    expect(readRequirements(typed)).toEqual(expected)
  })

  it('are not endless', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => `9.1.${at + 1}`).join(' ')
    expect(readRequirements(many(MAX_REQUIREMENTS))).toHaveLength(MAX_REQUIREMENTS)
    expect(readRequirements(many(MAX_REQUIREMENTS + 1))).toBeNull()
  })
})
