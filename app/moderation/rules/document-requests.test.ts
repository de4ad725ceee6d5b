import { describe, expect, it } from 'vitest'
import { clockOf, dueOn, isWhole, outcomesOf, problemsOfRequest, publicVersion, unreviewed, whyNotDecideRequest, type ReviewableText } from './document-requests'

const hasCode = (text: string) => text.includes('131052-308T')
const request = { asked: 'Vastaukset', askedBy: '', receivedOn: '2026-12-20', consultationId: 'a' }

describe('the clock of a document request', () => {
  it('runs two weeks from the day it arrived, over the turn of the year too', () => {
    expect(dueOn('2026-12-20')).toBe('2027-01-03')
    const at = (today: string, decidedOn: string | null = null) => clockOf({ dueOn: '2027-01-03', decidedOn }, today)
    expect(at('2026-12-20')).toEqual({ state: 'running', days: 14 })
    expect(at('2026-12-27')).toEqual({ state: 'soon', days: 7 })
    expect(at('2027-01-03')).toEqual({ state: 'today', days: 0 })
    expect(at('2027-01-04')).toEqual({ state: 'overdue', days: 1 })
    expect(at('2027-01-04', '2027-01-02')).toEqual({ state: 'decided' })
  })
})

describe('a request', () => {
  it('says what was asked and when it arrived; who asks may be left out', () => {
    expect(problemsOfRequest(request, '2026-12-20', hasCode)).toEqual([])
    expect(problemsOfRequest({ ...request, asked: ' ', receivedOn: '2026-02-30', consultationId: '' }, '2026-12-20', hasCode).map(({ field, code }) => `${field} ${code}`)).toEqual(['consultation missing', 'asked missing', 'receivedOn no-such-day'])
    expect(problemsOfRequest({ ...request, receivedOn: '2026-12-21', askedBy: '131052-308T' }, '2026-12-20', hasCode).map(({ code }) => code)).toEqual(['identity-code', 'in-the-future'])
    expect(problemsOfRequest({ ...request, asked: 'a'.repeat(4001) }, '2026-12-20', hasCode)).toEqual([{ field: 'asked', code: 'too-long' }])
  })
})

describe('a decision on a request', () => {
  const open = { isDecided: false, hasVersion: true, isWhole: true }
  it('needs a version to give and a reason for what is not given', () => {
    expect(whyNotDecideRequest(open, { outcome: 'given', note: '' }, hasCode)).toBeNull()
    expect(whyNotDecideRequest(open, { outcome: 'partly-given', note: ' ' }, hasCode)).toBe('no-note')
    expect(whyNotDecideRequest({ ...open, hasVersion: false }, { outcome: 'given', note: '' }, hasCode)).toBe('no-version')
    expect(whyNotDecideRequest({ ...open, hasVersion: false }, { outcome: 'refused', note: 'Asiaa ei ole' }, hasCode)).toBeNull()
    expect(whyNotDecideRequest(open, { outcome: null, note: '' }, hasCode)).toBe('no-outcome')
    expect(whyNotDecideRequest({ ...open, isDecided: true }, { outcome: 'given', note: '' }, hasCode)).toBe('already-decided')
    expect(whyNotDecideRequest(open, { outcome: 'refused', note: '131052-308T' }, hasCode)).toBe('identity-code')
    expect(whyNotDecideRequest(null, { outcome: 'given', note: '' }, hasCode)).toBe('no-request')
  })
})

describe('a version in which something is hidden', () => {
  const open = { isDecided: false, hasVersion: true, isWhole: false }
  it('is never given in full', () => {
    expect(whyNotDecideRequest(open, { outcome: 'given', note: 'Kaikki' }, hasCode)).toBe('not-whole')
    expect(whyNotDecideRequest(open, { outcome: 'partly-given', note: '' }, hasCode)).toBe('no-note')
    expect(whyNotDecideRequest(open, { outcome: 'partly-given', note: '621/1999 24 §' }, hasCode)).toBeNull()
    expect(whyNotDecideRequest(open, { outcome: 'refused', note: '621/1999 24 §' }, hasCode)).toBeNull()
    expect(outcomesOf(open)).toEqual(['partly-given', 'refused'])
    expect(outcomesOf({ hasVersion: false, isWhole: false })).toContain('given')
  })

  it('is one that hid something when it was made, or does now', () => {
    const entry = (shown: 'as-written' | 'redacted' | 'hidden') => ({ sourceId: 'r', part: 'q1', shown })
    expect(isWhole([entry('as-written')], [{ sourceId: 'r', part: 'q2' }])).toBe(true)
    expect(isWhole([entry('as-written')], [{ sourceId: 'r', part: 'q1' }])).toBe(false)
    expect(isWhole([entry('as-written'), entry('redacted')], [])).toBe(false)
  })
})

describe('a public version', () => {
  const text = (part: string, decided: ReviewableText['decided']): ReviewableText => ({ sourceKind: 'answer', sourceId: 'r', part, digest: part, decided })
  it('waits until a person has looked at every text', () => {
    const texts = [text('q1', { shown: 'redacted', reasons: ['health'] }), text('q2', null)]
    expect(publicVersion(texts)).toEqual({ ok: false, code: 'not-reviewed' })
    expect(unreviewed(texts)).toEqual([texts[1]])
    expect(publicVersion([texts[0]!])).toEqual({ ok: true, value: [{ sourceKind: 'answer', sourceId: 'r', part: 'q1', digest: 'q1', shown: 'redacted', reasons: ['health'] }] })
  })
})
