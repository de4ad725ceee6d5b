import { describe, expect, it } from 'vitest'
import { instantAt } from '~/kernel/times'
import { whyNotNow, whyNotTaken } from './answering'
import { saysNothingNew, takesWordsAway, whyNotEdit, whyNotWithdraw, writtenIn } from './own-answer'

// Opens in summer time, closes in winter time: both are said in the Helsinki clock.
const time = { opensAt: instantAt('2026-10-20', '08:00'), closesAt: new Date(instantAt('2026-10-25', '23:59:59').getTime() + 999), versionNumber: 2 }
const during = instantAt('2026-10-25', '12:00')
const after = instantAt('2026-10-26', '00:00')

describe('answering', () => {
  it('is open from its first to its last instant, over the change of the clock', () => {
    expect(time.opensAt.toISOString()).toBe('2026-10-20T05:00:00.000Z')
    expect(time.closesAt.toISOString()).toBe('2026-10-25T21:59:59.999Z')
    expect(whyNotNow(time, new Date(time.opensAt.getTime() - 1))).toBe('not-open')
    expect(whyNotNow(time, time.opensAt)).toBeNull()
    expect(whyNotNow(time, time.closesAt)).toBeNull()
    expect(whyNotNow(time, after)).toBe('already-closed')
    expect(whyNotNow(null, during)).toBe('not-open')
  })

  it('says first that an answer has been sent, whatever else is the case', () => {
    const sent = { sentAt: during, revision: 3 }
    expect(whyNotTaken(sent, time, after, {})).toBe('already-sent')
    expect(whyNotTaken(null, time, during, {})).toBe('no-such-draft')
    expect(whyNotTaken({ sentAt: null, revision: 3 }, time, after, {})).toBe('already-closed')
    expect(whyNotTaken({ sentAt: null, revision: 3 }, time, during, { versionNumber: 1 })).toBe('form-changed')
    expect(whyNotTaken({ sentAt: null, revision: 3 }, time, during, { versionNumber: 2, revision: 2 })).toBe('draft-changed')
  })
})

describe('a sent answer', () => {
  const answer = { withdrawnAt: null, revision: 4, access: 'own' as const }
  it('may be changed until closing, by its own code, as it is', () => {
    expect(whyNotEdit(answer, time, during, { revision: 4, versionNumber: 2 })).toBeNull()
    expect(whyNotEdit(answer, time, during, { revision: 3, versionNumber: 2 })).toBe('changed-elsewhere')
    expect(whyNotEdit(answer, time, during, { revision: undefined, versionNumber: 2 })).toBe('changed-elsewhere')
    expect(whyNotEdit(answer, time, during, { revision: 4, versionNumber: 1 })).toBe('form-changed')
    expect(whyNotEdit(answer, time, during, { revision: 4, versionNumber: undefined })).toBe('form-changed')
    expect(whyNotEdit(answer, time, after)).toBe('already-closed')
    expect(whyNotEdit({ ...answer, access: 'read' }, time, during)).toBe('read-only')
    expect(whyNotEdit({ ...answer, withdrawnAt: during }, time, during)).toBe('withdrawn')
  })

  it('says nothing new when it is sent once more, in whatever order it was written down', () => {
    const kept = { values: { q1: { option: 'walk' }, q5: { order: ['near', 'fast'] }, q8: { rows: { video: 'well', phone: 'poorly' } } }, municipality: 'lehtovaara', versionNumber: 2 }
    const { values } = kept
    expect(saysNothingNew(kept, { ...kept, values: { q8: { rows: { phone: 'poorly', video: 'well' } }, q5: { order: ['near', 'fast'] }, q1: { option: 'walk' } } })).toBe(true)
    expect(saysNothingNew(kept, { ...kept, values: { ...values, q5: { order: ['fast', 'near'] } } })).toBe(false)
    expect(saysNothingNew(kept, { ...kept, values: { ...values, q7: { text: 'Uusi' } } })).toBe(false)
    expect(saysNothingNew(kept, { ...kept, municipality: null })).toBe(false)
    expect(saysNothingNew(kept, { ...kept, versionNumber: 3 })).toBe(false)
  })

  it('may be withdrawn until the summary, also after closing', () => {
    expect(whyNotWithdraw(answer, false)).toBeNull()
    expect(whyNotWithdraw(answer, true)).toBe('summary-published')
    expect(whyNotWithdraw({ ...answer, access: 'read' }, false)).toBe('read-only')
    expect(whyNotWithdraw({ ...answer, withdrawnAt: during }, false)).toBe('withdrawn')
  })
})

describe('the language of a changed answer', () => {
  const kept = { locale: 'fi' as const, values: { q1: { option: 'walk' }, q7: { text: 'Bussi ei kulje.' } } }

  it('is the one of the new words, and stays when only choices have changed', () => {
    expect(writtenIn(kept, { q1: { option: 'car' }, q7: { text: 'Bussen går inte.' } }, 'sv')).toBe('sv')
    expect(writtenIn(kept, { q1: { option: 'car' }, q7: { text: 'Bussi ei kulje.' } }, 'sv')).toBe('fi')
    expect(writtenIn(kept, { q1: { option: 'walk' } }, 'sv')).toBe('sv')
  })
  it('loses words when one of its texts is changed or emptied, and not when words or choices are added', () => {
    const kept = { q1: { option: 'walk', text: 'Kävelen.' }, q7: { text: 'Bussi ei kulje.' }, q8: { text: '' } }
    expect(takesWordsAway(kept, { ...kept, q7: { text: 'Bussi ei kulje illalla.' } })).toBe(true)
    expect(takesWordsAway(kept, { ...kept, q1: { option: 'walk' } })).toBe(true)
    expect(takesWordsAway(kept, { q1: kept.q1 })).toBe(true)
    expect(takesWordsAway(kept, { ...kept, q1: { option: 'car', text: 'Kävelen.' }, q8: { text: 'Uusi.' }, q9: { text: 'Uusi.' } })).toBe(false)
    expect(takesWordsAway(kept, { q1: kept.q1, q7: kept.q7 })).toBe(false)
  })
})
