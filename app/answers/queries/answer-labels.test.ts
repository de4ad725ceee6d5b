import { describe, expect, it } from 'vitest'
import { aQuestion } from '~/questions/testing/questions'
import { typedOnPage, wordsToCopy } from './answer-labels.server'

const role = aQuestion['single-choice']({ id: 'role' })
const several = aQuestion['multiple-choice']({ id: 'several' })
const why = aQuestion['long-text']({ id: 'why' })
const form = { formSections: [], questions: [role, several, why] }
const saved = { role: { option: 'car' }, several: { options: ['a', 'b'] }, why: { text: 'Vanha mielipide' } }
const wordsIn = (...args: Parameters<typeof wordsToCopy>) => JSON.stringify(wordsToCopy(...args).map(({ label, typed }) => [label, typed]))

describe('words to copy', () => {
  it('are the saved ones where the page brought nothing', () => {
    expect(wordsIn(form, saved)).toMatch(/Kohta car.*Kohta a.*Kohta b.*Vanha mielipide/)
  })

  it('are what was typed last, not what was saved before', () => {
    const words = wordsIn(form, saved, { role: ['walk'], why: ['Uusi mielipide'] })
    expect(words).toMatch(/Kohta walk.*Kohta a.*Uusi mielipide/)
    expect(words).not.toMatch(/Kohta car|Vanha/)
  })

  it('have no answer that was taken back on the page', () => {
    const typed = typedOnPage([role, several, why], { role: ['walk'], why: ['  '] })
    expect(typed).toEqual({ several: [''], role: ['walk'], why: ['  '] })
    expect(wordsIn(form, saved, typed)).toMatch(/^\[\[\{.*Kohta walk.*\}.*\]\]$/)
    expect(wordsToCopy(form, saved, typed)).toHaveLength(1)
  })

  it('say what could not be accepted in words too, and never as ids', () => {
    const words = wordsIn(form, {}, { 'several': ['none', 'a'], 'role': ['car'], 'role.text': ['potkurilla'] })
    expect(words).toMatch(/Kohta car.*potkurilla.*Ei mitään.*Kohta a/)
    expect(words).not.toMatch(/"(?:none|a|car)"/)
  })

  it('hold on to the words of a question that is not asked any more', () => {
    expect(wordsToCopy(form, {}, { gone: ['Tärkeää'] })).toEqual([{ question: null, label: null, typed: [{ about: null, said: 'Tärkeää' }] }])
  })

  it('and the own words of a saved answer to such a question', () => {
    expect(wordsToCopy(form, { gone: { text: 'Tallessa ollut' }, choice: { option: 'a' } })).toEqual([{ question: null, label: null, typed: [{ about: null, said: 'Tallessa ollut' }] }])
  })
})
