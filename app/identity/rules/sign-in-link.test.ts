import { describe, expect, it } from 'vitest'
import { linkExpiresAt, linkOffer, linkState } from './sign-in-link'

const now = new Date('2027-02-01T10:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const link = { expiresAt: linkExpiresAt(now), usedAt: null }

describe('a sign-in link', () => {
  it('works for an hour and once', () => {
    expect(linkState(link, after(59.99))).toBe('usable')
    expect(linkState(link, after(60))).toBe('expired')
    expect(linkState({ ...link, usedAt: now }, now)).toBe('used')
  })

  it('signs in by its button in the browser that asked, and nowhere else', () => {
    expect(linkOffer({ ...link, isFromHere: true }, now)).toBe('sign-in')
    expect(linkOffer({ ...link, isFromHere: false }, now)).toBe('other-browser')
  })

  it.each([null, { ...link, isFromHere: true, usedAt: now }, { ...link, isFromHere: false, usedAt: now }])('tells nobody why it is gone (%#)', (gone) => expect(linkOffer(gone, now)).toBe('gone'))

  it('is gone after its time, in every browser', () => {
    expect(linkOffer({ ...link, isFromHere: true }, after(61))).toBe('gone')
    expect(linkOffer({ ...link, isFromHere: false }, after(61))).toBe('gone')
  })
})
