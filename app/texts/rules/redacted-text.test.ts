import { describe, expect, it } from 'vitest'
import { hasRedaction, maskOf, redactedPieces, REDACTION_REASONS, writeRedacted } from './redacted-text'

const hidden = (reason: (typeof REDACTION_REASONS)[number], length: number) => maskOf(reason).repeat(length)

describe('a text with hidden parts', () => {
  it('is cut into words and hidden parts, nothing lost', () => {
    const text = `Soita ${hidden('identifying', 12)}, kiitos 🚌${hidden('health', 3)}${hidden('threat', 2)}`
    expect(redactedPieces(text)).toEqual([
      { kind: 'words', text: 'Soita ' }, { kind: 'redacted', reason: 'identifying', length: 12 }, { kind: 'words', text: ', kiitos 🚌' },
      { kind: 'redacted', reason: 'health', length: 3 }, { kind: 'redacted', reason: 'threat', length: 2 },
    ])
    expect(writeRedacted(text, (reason) => `[${reason}]`)).toBe('Soita [identifying], kiitos 🚌[health][threat]')
  })

  it('is told from one that is whole', () => {
    expect(hasRedaction('Soita 050 000 0000')).toBe(false)
    expect(redactedPieces('')).toEqual([])
    for (const reason of REDACTION_REASONS) expect(hasRedaction(`a${hidden(reason, 1)}`)).toBe(true)
  })

  it('has one character of its own for every reason', () => {
    expect(new Set(REDACTION_REASONS.map(maskOf)).size).toBe(REDACTION_REASONS.length)
    expect(REDACTION_REASONS.map((reason) => maskOf(reason).length)).toEqual(REDACTION_REASONS.map(() => 1))
  })
})
