import { describe, expect, it } from 'vitest'
import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'
import { plainLanguageFindings, sentencesOf, wordsOf } from './plain-language'
import { allTexts, plainPairs, readCatalogues } from './catalogues'
import { wordingFaults } from './forbidden-words'
import { isReviewed, REVIEWED_COPIES, REVIEWED_WORDS } from './reviewed'

const catalogues = readCatalogues()
const texts = allTexts(catalogues)

/** A sentence of more than five words that stands in both variants has been copied, not rewritten. */
function isCopied(plain: string, ordinary: string): boolean {
  return plain === ordinary && sentencesOf(plain).some((sentence) => wordsOf(sentence).length > 5)
}

describe('the voice', () => {
  it('uses no word that it has decided against', () => {
    const faults = texts.filter(({ place }) => !isReviewed(REVIEWED_WORDS, place)).flatMap(({ locale, text, place }) => wordingFaults(locale, text).map((fault) => `${place}: ${fault}`))
    expect(faults).toEqual([])
  })

  it('ends a title, label or button without a full stop, unless it is several sentences', () => {
    const stopped = texts.filter(({ key, text, place }) => !isReviewed(REVIEWED_WORDS, place) && /\.action\.|(?:^|\.)(?:title|heading|label)(?:_one|_other)?$/.test(key) && text.endsWith('.') && sentencesOf(text).length === 1)
    expect(stopped.map(({ place }) => place)).toEqual([])
  })

  it('names pages so that they can be told apart: titles are short', () => {
    const long = texts.filter(({ key, text }) => /(?:^|\.)title$/.test(key) && text.length > 90)
    expect(long.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
  })
})

describe('the plain variants', () => {
  it('are rewritten, never copied', () => {
    const copied = plainPairs(catalogues).filter(({ text, ordinary, place }) => isCopied(text, ordinary) && !isReviewed(REVIEWED_COPIES, place))
    expect(copied.map(({ place, text }) => `${place}: ${text}`)).toEqual([])
  })

  it('have short sentences and no brackets, abbreviations or shouting', () => {
    const faults = texts
      .filter(({ locale, place }) => isSimple(locale) && !isReviewed(REVIEWED_WORDS, place))
      .flatMap(({ locale, text, place }) =>
        plainLanguageFindings(text, baseLanguage(locale))
          // Word length is advice: the terms of the matter are long in Finnish.
          .filter(({ level, rule }) => level === 'error' && rule !== 'word-length')
          .map(({ rule, at, count, limit }) => `${place}: ${rule} ${count === undefined ? '' : `${count} > ${limit} `}${at}`),
      )
    expect(faults).toEqual([])
  })
})

describe('what has been reviewed', () => {
  it('still exists and still needs its review', () => {
    const stale = (list: Record<string, string>, needed: string[]) => Object.keys(list).filter((name) => !needed.some((place) => isReviewed({ [name]: '' }, place)))
    expect(stale(REVIEWED_WORDS, texts.map(({ place }) => place))).toEqual([])
    expect(stale(REVIEWED_COPIES, plainPairs(catalogues).filter(({ text, ordinary }) => isCopied(text, ordinary)).map(({ place }) => place))).toEqual([])
  })

  it('has a reason', () => {
    expect(Object.values({ ...REVIEWED_COPIES, ...REVIEWED_WORDS }).filter((reason) => reason.length < 15)).toEqual([])
  })
})

describe('the checks themselves', () => {
  it.each<[Locale, string]>([
    ['fi', 'Vastauksesi on luottamuksellinen.'], ['sv', 'Ditt svar är konfidentiellt.'], ['en', 'Your answer is confidential.'],
    ['fi', 'Vastauksiasi ei näytetä kenellekään.'], ['fi', 'Kukaan muu ei näe vastaustasi.'], ['sv', 'Svaren visas inte för någon.'], ['sv', 'Ingen annan läser ditt svar.'], ['en', 'Your answer is not shown to anyone.'], ['en', 'Nobody else will see it.'],
    ['fi', 'Vastaamalla hyväksyt ehdot.'], ['sv', 'Genom att svara samtycker du.'], ['en', 'By answering you consent to this.'],
    ['fi', 'Kirjoita hetu'], ['fi', 'Kiitos!'], ['sv', 'En handläggare läser svaret.'], ['sv', 'Lämna ditt yttrande'], ['en', 'Please note that'],
    ['fi', 'Peruuta'], ['sv', 'Avbryt'], ['en', 'Cancel'], ['fi', 'Hei {{name}}n vastaus'], ['fi', 'Ryhmä {{name}}:n'], ['en', 'Don\'t'], ['en', 'Wait...'], ['en', 'Sent by {{county}}.'], ['en-simple', 'You wrote. {{county}} answers:'],
    ['fi-simple', 'Tämä teksti on selkokieltä.'], ['fi', 'Voitte vastata, kun olkaa hyvä'], ['fi', '58 % vastasi'],
  ])('object in %s to %s', (locale, text) => {
    expect(wordingFaults(locale, text)).not.toEqual([])
  })

  it.each<[Locale, string]>([
    ['fi', 'Vastaamme aina samoin, jotta kukaan ei saa selville, kenen osoite meillä on.'], ['fi', 'Lukuja ei näytetä pienestä ryhmästä.'], ['sv', 'Siffror visas inte för en grupp med färre än fem svarande.'], ['en', 'No figures are shown of a small group.'],
    ['fi', 'Sinun vuorosi. Sinä vastaat.'], ['fi', 'Laki salassapidosta'], ['sv', 'Du kan svara. Du får en kod.'], ['en', '“We don’t know”: {{name}}'],
    ['fi', 'Säilytä vastaus'], ['sv', 'Begär utlåtande'], ['fi', 'Henkilötunnus'],
    ['en', 'Sent by the {{county}}.'], ['en', 'Owner of the service: {{county}}'],
  ])('let pass in %s: %s', (locale, text) => {
    expect(wordingFaults(locale, text)).toEqual([])
  })

  it('see a copy of a sentence, and let short texts and rewritten ones be', () => {
    expect(isCopied('Voit vastata kyselyyn vielä huomenna illalla.', 'Voit vastata kyselyyn vielä huomenna illalla.')).toBe(true)
    expect(isCopied('Kirjaudu sisään', 'Kirjaudu sisään')).toBe(false)
    expect(isCopied('Vastaa. Kirjaudu. Odota. Lue. Soita. Kysy. Tule.', 'Vastaa. Kirjaudu. Odota. Lue. Soita. Kysy. Tule.')).toBe(false)
  })
})
