import { describe, expect, it } from 'vitest'
import { addDays } from '~/kernel/times'
import { whyAnswersAreKept, type MatterFacts } from './retention'

const matter = (parts: Partial<MatterFacts> = {}): MatterFacts => ({ decisionOn: '2027-04-12', summaryPublishedOn: '2027-03-12', areCountsFrozen: true, ...parts })

describe('the answers of a matter', () => {
  it.each<[string, Partial<MatterFacts>, string, string | null]>([
    ['go on the day on which their time is over', {}, '2027-04-12', null],
    ['stay until that day', {}, '2027-04-11', 'time-not-over'],
    ['stay as long after a late summary as after the decision', { summaryPublishedOn: '2027-06-01' }, '2027-05-31', 'time-not-over'],
    ['go after a late summary as well', { summaryPublishedOn: '2027-06-01' }, '2027-06-01', null],
    ['stay while nobody has told what became of them', { summaryPublishedOn: null }, '2033-04-11', 'no-summary'],
    ['go after the longest time where nobody ever tells', { summaryPublishedOn: null }, '2033-04-12', null],
    ['stay until their counts are kept for good, also then', { summaryPublishedOn: null, areCountsFrozen: false }, '2099-01-01', 'counts-not-frozen'],
    ['stay while it is not known when the matter is decided', { decisionOn: null }, '2099-01-01', 'not-decided'],
    ['stay until what was counted of them is kept for good', { areCountsFrozen: false }, '2099-01-01', 'counts-not-frozen'],
  ])('%s', (_name, parts, until, because) => {
    expect(whyAnswersAreKept(matter(parts), until, addDays(until, -6 * 365 - 2))).toBe(because)
  })
})
