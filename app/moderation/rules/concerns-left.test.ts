import { describe, expect, it } from 'vitest'
import type { Reason } from '../contract'
import { concernsLeft } from './concerns-left'
import { placesOfWords, shownState } from './redactions'

const TEXT = 'Liisa Esimerkki sai masennusdiagnoosin. Soita 050 000 0000.'

function left(text: string, words: string[], reason: Reason = 'identifying') {
  return concernsLeft(text, shownState(text, [{ id: 'a', kind: 'redact', reason, places: words.flatMap((each) => placesOfWords(text, each)) }]))
}

describe('what of the finds others can still read', () => {
  it('is everything of which nothing is hidden', () => {
    expect(left(TEXT, [])).toEqual(['other-person', 'contact', 'name'])
    expect(left(TEXT, ['Liisa Esimerkki'])).toEqual(['other-person', 'contact'])
    expect(left(TEXT, ['Liisa Esimerkki', 'masennusdiagnoosin'])).toEqual(['contact'])
    expect(left(TEXT, ['Liisa Esimerkki sai masennusdiagnoosin.', '050 000 0000'])).toEqual([])
    expect(concernsLeft(TEXT, shownState(TEXT, [{ id: 'a', kind: 'hide', reason: 'threat', places: [] }]))).toEqual([])
  })

  it('is a detail of which letters or digits are left', () => {
    expect(left(TEXT, ['Esimerkki sai masennusdiagnoosin.', '050'])).toEqual(['contact', 'name'])
    expect(left('Soita 050 000 0000.', ['050 000 0000'])).toEqual([])
  })

  it('is a sentence that still says it, whatever else of it is hidden', () => {
    const own = 'Minulla on masennus ja numeroni on 050 000 0000.'
    expect(left(own, ['050 000 0000'])).toEqual(['health'])
    expect(left(own, ['masennus', '050 000 0000'])).toEqual([])
    const worry = 'Naapurini juo, olen huolissani hänen lapsistaan. Bussi ei kulje.'
    expect(left(worry, ['Naapurini'])).toEqual(['worry'])
    expect(left(worry, ['Naapurini juo, olen huolissani hänen lapsistaan.'])).toEqual([])
  })

  it('is never what nothing is hidden for', () => {
    expect(left('Sain väärän laskun. Soita 050 000 0000.', ['050 000 0000'])).toEqual([])
  })
})
