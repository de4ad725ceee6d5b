import { describe, expect, it } from 'vitest'
import { heldRolesKey, idleSince, isDueForNote, isSecretDue, isSessionOpen, isSignInFresh, previousSecretUntil, sessionExpiresAt } from './session'

const now = new Date('2027-02-01T08:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const session = { createdAt: now, lastSeenAt: now, expiresAt: sessionExpiresAt(now), endedAt: null }

describe('a session', () => {
  it('ends after four hours without use', () => {
    expect(isSessionOpen(session, after(239))).toBe(true)
    expect(isSessionOpen(session, after(240))).toBe(false)
    expect(idleSince(after(240))).toEqual(now)
  })

  it('ends after twelve hours however much it is used, and when it is ended', () => {
    expect(isSessionOpen({ ...session, lastSeenAt: after(719) }, after(719.9))).toBe(true)
    expect(isSessionOpen({ ...session, lastSeenAt: after(719) }, after(720))).toBe(false)
    expect(isSessionOpen({ ...session, endedAt: now }, now)).toBe(false)
  })

  it('is noted as used every five minutes, not on every page', () => {
    expect(isDueForNote(session, after(4.9))).toBe(false)
    expect(isDueForNote(session, after(5))).toBe(true)
  })
})

describe('the secret of a session', () => {
  it('is made anew when roles come or go, and not when their order differs', () => {
    const held = { heldRoles: heldRolesKey(['publisher', 'author']) }
    expect(isSecretDue(held, ['author', 'publisher'])).toBe(false)
    expect(isSecretDue(held, ['author', 'publisher', 'author'])).toBe(false)
    expect(isSecretDue(held, ['author'])).toBe(true)
    expect(isSecretDue(held, ['author', 'publisher', 'administrator'])).toBe(true)
    expect(isSecretDue({ heldRoles: heldRolesKey([]) }, [])).toBe(false)
  })

  it('gives way within a minute', () => expect(previousSecretUntil(now)).toEqual(after(1)))
})

describe('what may not be done with an old sign-in', () => {
  it('needs one of the last quarter of an hour', () => {
    expect([0, 14, 15, 600].map((minutes) => isSignInFresh(now, after(minutes)))).toEqual([true, true, false, false])
  })
})
