import { describe, expect, it } from 'vitest'
import { isWaiting, requestExpiresAt, whyNotDecide, type RequestDecision } from './administrator-request'

const now = new Date('2026-11-22T10:00:00Z')
const request = { personId: 'receiver', requestedBy: 'first', outcome: null, endsOn: null, expiresAt: requestExpiresAt(now) }
const decide = (by: string, decision: RequestDecision, more: Partial<Parameters<typeof whyNotDecide>[0]> = {}, at = now) => whyNotDecide({ ...request, ...more }, { by, decision, now: at, today: at.toISOString().slice(0, 10) })

describe('making somebody administrator', () => {
  it('takes a second person who is neither the one who asked nor the one who receives', () => {
    expect(decide('second', 'grant')).toBeNull()
    expect(decide('second', 'refuse')).toBeNull()
    expect(decide('first', 'grant')).toBe('own-request')
    expect(decide('first', 'refuse')).toBe('own-request')
    expect(decide('receiver', 'grant')).toBe('own-roles')
  })

  it('can be taken back by the one who asked, and by nobody else', () => {
    expect(decide('first', 'take-back')).toBeNull()
    expect(decide('second', 'take-back')).toBe('not-your-request')
  })

  it('waits for fourteen days and is decided once', () => {
    const last = new Date(request.expiresAt.getTime() - 1)
    expect(decide('second', 'grant', {}, last)).toBeNull()
    expect(decide('second', 'grant', {}, request.expiresAt)).toBe('expired')
    expect(isWaiting(request, request.expiresAt, '2026-12-06')).toBe(false)
    expect(decide('second', 'grant', { outcome: 'refused' })).toBe('already-decided')
    expect(decide('second', 'grant', { endsOn: '2026-11-22' })).toBeNull()
    expect(decide('second', 'grant', { endsOn: '2026-11-21' })).toBe('expired')
    expect(request.expiresAt.getTime() - now.getTime()).toBe(14 * 86_400_000)
  })
})
