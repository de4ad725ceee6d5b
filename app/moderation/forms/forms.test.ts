import { describe, expect, it } from 'vitest'
import { readDecision } from './decision.server'
import { readHandedOn } from './handed-on.server'
import { readWords } from './own-words.server'
import { queueFilters } from './queue-filters.server'
import { readRequest } from './request-form.server'
import { readReview } from './review-form.server'
import { readRules } from './rules-form.server'

const form = (fields: Record<string, string | string[]>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) data.append(name, each)
  return data
}
const ID = '8d1c3f52-6a1e-4f0b-9a57-0c9d3b1f2e44'

describe('forms of moderation', () => {
  it('read a decision, and take a selection before ticked sentences', () => {
    expect(readDecision(form({ do: 'redact', digest: 'ab', revision: '3', reason: 'health', sentence: ['0-5', '9-12', 'x'], words: 'Liisa' }))).toMatchObject({ do: 'redact', seen: { digest: 'ab', revision: 3 }, reason: 'health', stretches: [{ startAt: 0, endAt: 5 }, { startAt: 9, endAt: 12 }], words: 'Liisa' })
    expect(readDecision(form({ do: 'redact', start: '2', end: '4', sentence: '0-5' })).stretches).toEqual([{ startAt: 2, endAt: 4 }])
    expect([readDecision(form({ do: 'restore', known: 'yes' })).knows, readDecision(form({ do: 'restore' })).knows]).toEqual([true, false])
    expect(readDecision(form({ do: 'drop', reason: 'boring', kind: 'x' }))).toMatchObject({ do: 'none', reason: null, kind: null, stretches: [] })
  })

  it('give back what must be put right', () => {
    expect(readWords(form({ words: ' ' }), 'words')).toEqual({ typed: '', problem: 'missing' })
    expect(readWords(form({ words: 'a'.repeat(4001) }), 'words').problem).toBe('too-long')
    expect(readWords(form({ words: 'Hetuni on 131052-308T' }), 'words').problem).toBe('identity-code')
    expect(readWords(form({ words: 'Numero on vaihde' }), 'words')).toEqual({ typed: 'Numero on vaihde', problem: null })
  })

  it('take unknown filters as left out', () => {
    expect(queueFilters(new URLSearchParams('state=odd&concern=opinion&consultation=1'))).toEqual({ state: 'waiting', concern: undefined, consultationId: undefined, after: undefined })
    expect(queueFilters(new URLSearchParams(`state=all&concern=threat&consultation=${ID}`))).toMatchObject({ state: 'all', concern: 'threat', consultationId: ID })
  })

  it('read which matter was handed on, and everything that was typed', () => {
    const other = ID.replace('8d1c', '9e2d')
    const notes = { [`note.${ID}`]: 'Soitin', [`note.${other}`]: ' ' }
    const typed = { [ID]: 'Soitin', [other]: ' ' }
    expect(readHandedOn(form({ ...notes, matter: other }))).toEqual({ handOverId: other, isTold: true, note: ' ', typed })
    // Enter in a field presses no button.
    expect(readHandedOn(form(notes))).toEqual({ handOverId: ID, isTold: true, note: 'Soitin', typed })
    expect(readHandedOn(form({ [`note.${ID}`]: '' }))).toMatchObject({ handOverId: ID, isTold: true })
    expect(readHandedOn(form({ [`note.${ID}`]: 'Soitin', [`note.${other}`]: 'Kirjoitin' }))).toMatchObject({ handOverId: ID, isTold: false })
    for (const pressed of ['none', 'constructor', '']) expect(readHandedOn(form({ 'matter': pressed, 'note.constructor': 'x' }))).toEqual({ handOverId: '', isTold: true, note: '', typed: {} })
    expect(readHandedOn(form({}))).toEqual({ handOverId: '', isTold: true, note: '', typed: {} })
  })

  it('read a request and its day', () => {
    expect(readRequest(form({ 'consultation': ID, 'asked': 'Kaikki', 'received.day': '3', 'received.month': '2', 'received.year': '2026' })).draft).toEqual({ consultationId: ID, asked: 'Kaikki', askedBy: '', receivedOn: '2026-02-03' })
    expect(readRequest(form({ 'received.day': '31', 'received.month': '2', 'received.year': '2026' })).draft.receivedOn).toBeNull()
  })

  it('read ticked texts by their place', () => {
    const place = `answer ${ID} ${'a'.repeat(64)} q7`
    expect(readReview(form({ read: [place, 'answer x y z'], open: place }))).toEqual({ read: [{ sourceKind: 'answer', sourceId: ID, digest: 'a'.repeat(64), part: 'q7' }], open: { sourceKind: 'answer', sourceId: ID, digest: 'a'.repeat(64), part: 'q7' } })
  })

  it('read the rules in their languages', () => {
    const { seen, content } = readRules(form({ 'seen': '2', 'health.title.fi': ' Terveys ', 'worry.phone': '112' }))
    expect(readRules(form({ told: 'health-done worry-unit' })).told).toEqual(['health-done', 'worry-unit'])
    expect([seen, content.reasons.find((each) => each.reason === 'health')?.title, content.contacts.find((each) => each.kind === 'worry')?.phone]).toEqual([2, { fi: 'Terveys' }, '112'])
  })
})
