import { describe, expect, it } from 'vitest'
import { lastClosing, nextLook, unsentUntil } from './old-drafts'

const at = (instant: string) => new Date(instant)

describe('old drafts', () => {
  it('stand a week after closing, so that their words can still be copied', () => {
    expect(unsentUntil(at('2027-02-14T21:59:59.999Z'))).toEqual(at('2027-02-21T21:59:59.999Z'))
    expect(lastClosing(at('2027-02-21T21:59:59.999Z'))).toEqual(at('2027-02-14T21:59:59.999Z'))
  })

  it('are looked at on the full hour after the first of them falls due', () => {
    expect(nextLook(null, null)).toBeNull()
    expect(nextLook(at('2027-02-02T10:20:00Z'), null)).toEqual(at('2027-02-02T11:00:00Z'))
    expect(nextLook(at('2027-02-02T11:00:00Z'), at('2027-02-14T21:59:59.999Z'))).toEqual(at('2027-02-02T11:00:00Z'))
    expect(nextLook(at('2027-03-02T10:20:00Z'), at('2027-02-14T21:59:59.999Z'))).toEqual(at('2027-02-21T22:00:00Z'))
  })
})
