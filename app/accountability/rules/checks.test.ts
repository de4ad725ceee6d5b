import { describe, expect, it } from 'vitest'
import { checksFor } from './checks'

const ids = (...args: Parameters<typeof checksFor>) => checksFor(...args).map(({ id }) => id)

describe('the sheet of checks', () => {
  it('has a line for every offered language, and one more for each that is to be plain', () => {
    const lines = ids({ offeredLocales: ['sv', 'fi', 'fi-simple'], channels: [] })
    expect(lines.filter((id) => /^(proofreading|comprehension)-/.test(id))).toEqual(['proofreading-sv', 'proofreading-fi', 'proofreading-fi-simple', 'comprehension-fi-simple'])
  })

  it('has a line for every way without the internet that the county offers, and for no other', () => {
    expect(ids({ offeredLocales: ['fi'], channels: ['web', 'phone'] })).not.toContain('paper')
    expect(ids({ offeredLocales: ['fi'], channels: ['web', 'phone', 'paper'] }).slice(-4)).toEqual(['paper', 'phone', 'restore', 'incident'])
  })

  it('names each line once', () => {
    const lines = ids({ offeredLocales: ['fi', 'sv', 'en', 'fi-simple', 'sv-simple', 'en-simple'], channels: ['paper', 'phone', 'forum'] })
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.slice(0, 4)).toEqual(['reader-nvda', 'reader-jaws', 'reader-voiceover', 'reader-talkback'])
  })
})
