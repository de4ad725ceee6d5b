import { expect, test } from 'vitest'
import type { StatementDraft } from '../contract'
import { aDissent, aPosition, aStatement } from '../testing/a-statement'
import { emptyDraft } from './completeness'
import { saysTheSame } from './same-words'

const said = (changes: Partial<StatementDraft> = {}): StatementDraft => ({ ...aStatement(), ...changes })

test('a draft says the same as itself, whatever the order of its parts and what is left undefined', () => {
  const turned = Object.fromEntries(Object.entries(said({ relay: undefined })).reverse()) as StatementDraft
  expect(saysTheSame(said(), turned)).toBe(true)
  expect(saysTheSame(emptyDraft(), emptyDraft())).toBe(true)
})

test('a row that was new when its form was sent twice is the same row', () => {
  const numbered = (id: string) => said({ positions: [aPosition({ id })], dissent: [aDissent({ id: `d-${id}` })] })
  expect(saysTheSame(numbered('p1'), numbered('p2'))).toBe(true)
})

test('what has not been said is as good as what was left empty', () => {
  expect(saysTheSame(said(), said({ noDissent: false, noMissing: false, noInterests: false, heardPeople: {} }))).toBe(true)
  for (const tick of [{ noDissent: true }, { noMissing: true }, { noInterests: true }]) expect(saysTheSame(said(), said(tick))).toBe(false)
})

test('another word, number, order, language or answer is another draft', () => {
  const two = [aPosition(), aPosition({ id: 'p2', stance: 'oppose' })]
  for (const [one, other] of [
    [said(), said({ title: { fi: 'Toinen' } })],
    [said(), said({ title: { sv: 'Arki ratkaisee' } })],
    [said(), said({ positions: [aPosition({ supportPercent: 83 })] })],
    [said(), said({ positions: [aPosition({ on: { section: 'now' } })] })],
    [said({ positions: two }), said({ positions: [...two].reverse() })],
    [said(), said({ reach: { atLeast: 40, atMost: 52, best: 46 } })],
    [said(), said({ reach: null })],
    [said(), said({ missing: [] })],
    [said(), said({ signOff: { body: 'chair' } })],
    [said(), said({ relay: { umbrella: { fi: 'Neuvottelukunta' }, coSigners: [] } })],
  ] as const) expect(saysTheSame(one, other)).toBe(false)
})
