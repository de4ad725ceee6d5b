import { describe, expect, it } from 'vitest'
import { plainLanguageFindings, sentencesOf, wordsOf } from './plain-language'

const words = (count: number) => `${Array.from({ length: count }, (_, n) => (n === 0 ? 'Sana' : 'sana')).join(' ')}.`
const found = (text: string, language: 'fi' | 'sv' | 'en' = 'fi') => plainLanguageFindings(text, language).map(({ rule, level, at }) => `${level} ${rule}: ${at}`)

describe('sentencesOf', () => {
  it.each<[string, string[]]>([
    ['Luemme kaikki vastaukset. Kerromme sinulle, mitä niistä seurasi.', ['Luemme kaikki vastaukset.', 'Kerromme sinulle, mitä niistä seurasi.']],
    ['Päätös tulee 14. helmikuuta. Odota.', ['Päätös tulee 14. helmikuuta.', 'Odota.']],
    ['Kirjoita näin: 14.2.2027', ['Kirjoita näin: 14.2.2027']],
    ['Svara t.ex. per telefon. Tack', ['Svara t.ex. per telefon.', 'Tack']],
    ['Your answer: {{label}}. {{message}}', ['Your answer: {{label}}.', '{{message}}']],
    ['# Otsikko\n\n- yksi asia\n- toinen asia\n\n1. kolmas', ['Otsikko', 'yksi asia', 'toinen asia', 'kolmas']],
    ['Really? Yes… ”Kyllä.” Hyvä', ['Really?', 'Yes…', '”Kyllä.”', 'Hyvä']],
    ['', []],
    [' – ', []],
  ])('divides %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('wordsOf', () => {
  it('counts a placeholder, a number and a compound once each', () => {
    expect(wordsOf('Vastausaika: {{date}}, 1,5 sote-asemaa kello 23.59')).toEqual(['Vastausaika', '{{date}}', '1,5', 'sote-asemaa', 'kello', '23.59'])
  })
})

describe('the length of sentences', () => {
  it.each<['fi' | 'sv' | 'en', number, number]>([['fi', 12, 15], ['sv', 13, 16], ['en', 15, 20]])('in %s is a warning over %i words and an error over %i', (language, usual, most) => {
    expect(found(words(usual), language)).toEqual([])
    expect(found(words(usual + 1), language)).toEqual([`warning sentence-length: ${words(usual + 1)}`])
    expect(found(words(most), language)).toEqual([`warning sentence-length: ${words(most)}`])
    expect(found(words(most + 1), language)).toEqual([`error sentence-length: ${words(most + 1)}`])
  })

  it('is judged on the whole when there are three sentences or more', () => {
    expect(plainLanguageFindings(`${words(10)} ${words(10)} ${words(10)}`, 'fi')).toMatchObject([{ rule: 'mean-length', count: 10, limit: 8 }])
    expect(found(`${words(10)} ${words(10)}`)).toEqual([])
  })
})

describe('words', () => {
  it('are counted by the longest part of a compound with a hyphen', () => {
    expect(found('Saavutettavuusseloste')).toEqual(['error word-length: Saavutettavuusseloste'])
    expect(found('Palveluverkkotyö')).toEqual(['warning word-length: Palveluverkkotyö'])
    expect(found('sosiaali- ja terveys-asema')).toEqual([])
  })

  it('are written out', () => {
    expect(found('Vastaa esim. puhelimessa klo 12')).toEqual(['error abbreviation: esim.', 'error abbreviation: klo'])
    expect(found('Svara t.ex. per telefon', 'sv')).toEqual(['error abbreviation: t.ex.'])
    expect(found('Call us, e.g. by phone.', 'en')).toEqual(['error abbreviation: e.g.'])
  })

  it('that only look like short forms are let be', () => {
    expect(found('Kello on kaksi. Klooritabletti on kaapissa.')).toEqual([])
    expect(found('You can say no.', 'en')).toEqual([])
    expect(found('Case no. 12', 'en')).toEqual(['error abbreviation: no.'])
    expect(found('Vi läser svaren och kanske ändrar vi något.', 'sv')).toEqual([])
  })

  it('are not shouted', () => {
    expect(found('Vastaa HETI')).toEqual(['error capitals: HETI'])
    expect(found('Tee PDF')).toEqual([])
  })
})

describe('marks', () => {
  it('that stop the reading are found outside placeholders', () => {
    expect(found('Vastaa (tai soita); odota')).toEqual(['error mark: (', 'error mark: )', 'error mark: ;'])
    expect(found('Vastaa – tai soita ja/tai odota')).toEqual(['warning mark: –', 'warning mark: /'])
    expect(found('Aika: {{(date)}} 9–15')).toEqual([])
  })
})
