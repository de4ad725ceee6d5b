import { describe, expect, it } from 'vitest'
import { savedFromPage } from './saving'

const draft = { entries: { q1: { option: 'walk' }, q7: { text: 'Puhelimella' } }, revision: 3 }

describe('what a page changes in a draft', () => {
  it('is all it says when the draft is as it was when the page was opened', () => {
    expect(savedFromPage({ entries: { q1: { option: 'car' } }, cleared: ['q7'] }, draft, 3)).toEqual({ entries: { q1: { option: 'car' } }, cleared: ['q7'], isBehind: false, answeredElsewhere: [], replaced: {} })
  })

  it('takes nothing away when the draft was changed elsewhere meanwhile, or the page does not say what it saw', () => {
    for (const seen of [0, undefined]) {
      expect(savedFromPage({ entries: { q1: { option: 'car' } }, cleared: ['q7', 'q9'] }, draft, seen)).toEqual({ entries: { q1: { option: 'car' } }, cleared: [], isBehind: true, answeredElsewhere: ['q7'], replaced: { q1: { option: 'walk' } } })
    }
  })

  it('replaces nothing where nothing else was answered meanwhile', () => {
    expect(savedFromPage({ entries: { q1: { option: 'walk' }, q9: { number: 25 } }, cleared: [] }, draft, 0)).toMatchObject({ isBehind: true, replaced: {} })
  })

  it('is nothing to look at again when the page says what is saved already: it came twice', () => {
    expect(savedFromPage({ entries: draft.entries, cleared: ['q9'] }, draft, 2)).toMatchObject({ isBehind: false, cleared: ['q9'] })
  })
})
