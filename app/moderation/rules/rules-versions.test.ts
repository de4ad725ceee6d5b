import { describe, expect, it } from 'vitest'
import { someRules } from '../testing/builders'
import { driftInRules, hasCodeInRules, missingInRules, sameRules } from './rules-versions'

describe('rules of moderation', () => {
  it('need every reason and contact in the languages everything is published in', () => {
    const rules = someRules()
    expect(missingInRules(rules, ['fi', 'sv'])).toEqual([])
    expect(missingInRules(rules, ['fi', 'sv', 'en'])).toContainEqual({ of: 'health', field: 'meaning', locale: 'en' })
    const [first, ...others] = rules.reasons
    expect(missingInRules({ ...rules, reasons: [{ ...first!, title: { fi: 'Tunnistetieto' } }, ...others] }, ['fi', 'sv'])).toEqual([{ of: 'identifying', field: 'title', locale: 'sv' }])
    expect(missingInRules({ ...rules, contacts: rules.contacts.map((each) => ({ ...each, phone: '', email: '' })) }, ['fi'])).toHaveLength(4)
    expect(missingInRules({ reasons: [], contacts: [] }, ['fi'])).toHaveLength(6 * 3 + 4 * 3)
  })

  it('hold no identity code, wherever it is written', () => {
    const rules = someRules()
    expect(hasCodeInRules(rules)).toBe(false)
    expect(hasCodeInRules({ ...rules, reasons: rules.reasons.map((each) => ({ ...each, law: { fi: 'Hetu 131052-308T' } })) })).toBe(true)
    expect(hasCodeInRules({ ...rules, contacts: rules.contacts.map((each) => ({ ...each, email: '131052-308T@asukas.example' })) })).toBe(true)
  })

  it('are the same when they say the same, whatever the order of their fields', () => {
    const rules = someRules()
    expect(sameRules(rules, JSON.parse(JSON.stringify({ contacts: rules.contacts, reasons: rules.reasons })) as typeof rules)).toBe(true)
    expect(sameRules(rules, { ...rules, reasons: rules.reasons.map((each) => ({ ...each, law: { ...each.law, en: '' } })) })).toBe(true)
    expect(sameRules(rules, { ...rules, reasons: rules.reasons.map((each) => ({ ...each, law: { fi: 'Toinen laki' } })) })).toBe(false)
  })

  it('tell of texts that a new version changes in one language only', () => {
    const rules = someRules()
    const changed = {
      reasons: rules.reasons.map((each) => (each.reason === 'threat' ? { ...each, meaning: { ...each.meaning, sv: 'Hot' }, law: { fi: 'Laki', sv: 'Lag' } } : each)),
      contacts: rules.contacts.map((each) => (each.kind === 'worry' ? { ...each, unit: { ...each.unit, fi: 'Sosiaalityö' } } : each)),
    }
    expect(driftInRules(rules, changed, ['fi', 'sv'])).toEqual([{ id: 'threat-meaning', of: 'threat', field: 'meaning', changed: ['sv'], unchanged: ['fi'] }, { id: 'worry-unit', of: 'worry', field: 'unit', changed: ['fi'], unchanged: ['sv'] }])
    expect(driftInRules(rules, rules, ['fi', 'sv'])).toEqual([])
    expect(driftInRules({ reasons: [], contacts: [] }, rules, ['fi', 'sv'])).toEqual([])
  })
})
