import { describe, expect, it } from 'vitest'
import { reactions } from './reactions.server'

const contracts = import.meta.glob<Record<string, unknown>>('../*/contract.ts', { eager: true })
const events = Object.values(contracts).flatMap((contract) =>
  Object.entries(contract).flatMap(([name, value]) => (name.endsWith('_EVENTS') ? Object.values(value as Record<string, string>) : [])),
)

describe('reactions', () => {
  it('name who acts for every event of every area: a job that nobody takes would wait for ever', () => {
    expect(events.length).toBeGreaterThan(10)
    expect(Object.keys(reactions({} as never)).sort()).toEqual([...events].sort())
  })
})
