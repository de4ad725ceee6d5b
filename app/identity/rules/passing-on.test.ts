import { describe, expect, it } from 'vitest'
import { hasNoRoleLeft, passesOn, type Standing } from './passing-on'

const TODAY = '2026-11-22'
const held = { startsOn: '2026-01-01', endsOn: null }
const coming = { startsOn: '2026-12-01', endsOn: null }
const over = { startsOn: '2026-01-01', endsOn: '2026-11-21' }
const somebody = (personId: string, grants: Standing['grants'], isEnded = false): Standing => ({ personId, grants, isEnded })

describe('a key of strong identification', () => {
  it('stays with whoever holds a role or is to hold one', () => {
    for (const grants of [[held], [coming], [over, held], [{ startsOn: TODAY, endsOn: TODAY }]]) expect(passesOn(somebody('old', grants), somebody('new', [held]), TODAY)).toBe(false)
  })

  it('passes on from somebody whose roles have all ended, to somebody who has roles or is to have them', () => {
    for (const grants of [[over], [], [{ startsOn: '2026-12-01', endsOn: '2026-11-30' }]]) {
      expect(passesOn(somebody('old', grants), somebody('new', [held]), TODAY)).toBe(true)
      expect(passesOn(somebody('old', grants), somebody('new', [coming]), TODAY)).toBe(true)
    }
  })

  it('does not pass from one account without roles to another: nothing is gained, and the first one’s way to their own data is lost', () => {
    expect(passesOn(somebody('old', [over]), somebody('new', [over]), TODAY)).toBe(false)
  })

  it('passes on from somebody whose time has ended to whoever is known here: it signs nobody in any more', () => {
    for (const grants of [[held], [over], []]) expect(passesOn(somebody('old', [over], true), somebody('new', grants), TODAY)).toBe(true)
  })

  it('never passes to somebody whose time has ended, nor to whom it leads already', () => {
    expect(passesOn(somebody('old', [over], true), somebody('new', [held], true), TODAY)).toBe(false)
    expect(passesOn(somebody('old', [over]), somebody('old', [held]), TODAY)).toBe(false)
  })
})

it('somebody has no role left when none is held and none is to come', () => {
  expect([[], [over], [over, held], [coming]].map((grants) => hasNoRoleLeft(somebody('one', grants), TODAY))).toEqual([true, true, false, false])
})
