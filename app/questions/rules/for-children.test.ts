import { describe, expect, it } from 'vitest'
import type { LocalizedText } from '~/kernel/localized-text'
import type { ChoiceQuestion, NumberQuestion, Question, TextQuestion } from '../contract'
import { childFaults } from './for-children'

const base = { id: 'q1', section: 'you', required: false, visibility: 'aggregate' as const }
const text = (words: LocalizedText): TextQuestion => ({ ...base, type: 'short-text', text: words, maxLength: 100 })
const number = (words: LocalizedText, min: number, max: number): NumberQuestion => ({ ...base, type: 'number', text: words, min, max })
const choice = (words: LocalizedText, labels: string[]): ChoiceQuestion => ({ ...base, type: 'single-choice', text: words, options: labels.map((fi, index) => ({ id: `o${index}`, label: { fi } })) })
const codes = (question: Question) => childFaults(question).map(({ at, code }) => `${at} ${code}`)

describe('a question to children', () => {
  it.each<[string, Question]>([
    ['in Finnish', text({ fi: 'Mikä on syntymäaikasi?' })],
    ['by its year', text({ fi: 'Minä vuonna olet syntynyt?' })],
    ['in Swedish', text({ fi: 'Vuosi', sv: 'Vilket år är du född?' })],
    ['in English', text({ fi: 'Vuosi', en: 'When were you born?' })],
    ['in its hint', { ...text({ fi: 'Kerro vuosi' }), hint: { fi: 'Se vuosi, jona olet syntynyt' } }],
    ['by the limits of a number', number({ fi: 'Vuosi' }, 1990, 2020)],
    ['by options that are years', choice({ fi: 'Valitse vuosi' }, ['2009', '2010', '2011', 'En halua kertoa'])],
  ])('never asks when they were born: %s', (_how, question) => {
    expect(codes(question)).toEqual(['text asks-birth'])
  })

  it.each<[string, Question, string[]]>([
    ['as a number', number({ fi: 'Kuinka vanha olet?' }, 5, 20), ['type age-not-in-bands']],
    ['in one word', text({ fi: 'Ikä?' }), ['type age-not-in-bands']],
    ['in one word in Swedish', text({ sv: 'Ålder' }), ['type age-not-in-bands']],
    ['in own words', text({ sv: 'Hur gammal är du?' }), ['type age-not-in-bands']],
    ['year by year', choice({ fi: 'Minkä ikäinen olet?' }, ['12 vuotta', '13–13 vuotta', '14–17 vuotta']), ['options.0.label age-not-in-bands', 'options.1.label age-not-in-bands']],
  ])('never asks a single age: %s', (_how, question, expected) => {
    expect(codes(question)).toEqual(expected)
  })

  it('never asks who they are', () => {
    for (const words of [{ fi: 'Mikä on nimesi?' }, { fi: 'Kerro sukunimesi' }, { sv: 'Vad är ditt namn?' }, { en: 'What is your name?' }, { fi: 'Mikä on osoitteesi?' }]) expect(codes(text(words)), JSON.stringify(words)).toEqual(['text asks-who'])
    expect(codes(text({ fi: 'Minkä niminen paikka on sinulle tärkeä?', sv: 'Namnge ett ställe', en: 'Name a place' }))).toEqual([])
    expect(codes({ ...text({ fi: 'Mitä mieltä olet?' }), hint: { fi: 'Älä kirjoita nimeäsi.', en: 'Do not write your name.' } })).toEqual([])
  })

  it('never asks what a guardian says', () => {
    expect(codes(text({ fi: 'Huoltajan nimi ja suostumus' }))).toEqual(['text asks-guardian'])
    expect(codes(choice({ fi: 'Lupa', en: 'Do you have a parent’s permission?' }, ['Kyllä', 'Ei']))).toEqual(['text asks-guardian'])
  })

  it('may ask the age in bands, and everything else', () => {
    expect(codes(choice({ fi: 'Minkä ikäinen olet?', sv: 'Hur gammal är du?', en: 'How old are you?' }, ['alle 10 vuotta', '10–12 vuotta', '13–15 vuotta', '16–17 vuotta', '18 vuotta tai enemmän', 'En halua kertoa']))).toEqual([])
    expect(codes(text({ fi: 'Mikä lääkäri on käynyt kouluterveydenhuollossa?', sv: 'Vad tycker du?', en: 'What manages to help you at school, at any stage?' }))).toEqual([])
    expect(codes(number({ fi: 'Kuinka monta minuuttia?' }, 0, 180))).toEqual([])
    expect(codes(choice({ fi: 'Missä vietät aikaa?' }, ['Kotona', 'Koulussa']))).toEqual([])
  })
})
