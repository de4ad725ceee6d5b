import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import earlyAnswers from '../../../../prisma/seed/content/early-answers.json'
import openAnswers from '../../../../prisma/seed/content/open-answers.json'
import type { Concern } from '../../contract'
import { belongsTo } from '../concerns'
import { concernsOf, screenText } from './screen-text'

const concerns = (text: string) => concernsOf(screenText(text))

/** The delicate answers of the samples, with what they are expected to be taken for; the words are the samples’ own. */
const DELICATE: [id: string, expected: Concern[], text: string][] = [
  ['a06 own health', ['health'], 'Minulla on ollut kaksisuuntainen mielialahäiriö vuodesta 2009 ja käyn psykiatrisella polilla kerran kuussa. Matka on 64 km.'],
  ['a07 a neighbour in need', ['other-person', 'worry', 'name'], 'Naapurini Mattilan emäntä Koivurannan tilalta on pahasti muistisairas eikä pärjää yksin. Joku soittakaa hänelle!'],
  ['a08 identity code', ['identity-code'], 'Hetuni on 010180-9026, tarkistakaa itse montako kertaa olen jonottanut.'],
  ['a09 contact details', ['contact'], 'soita 050 000 0000 tai laita postia osoitteeseen liisa.esimerkki@esimerkki.example'],
  ['a18 a child', ['other-person'], 'Mun lapsi (7v) tarvii puheterapiaa ja ollaan jonotettu 11kk. Poika on 2.-luokalla Kuusniemen koulussa.'],
  ['mistyped code', ['identity-code'], 'Tunnukseni on 010180-9027.'],
  ['own health in Swedish', ['health'], 'Jag har diabetes och får dialys tre gånger i veckan.'],
  ['own health in English', ['health'], 'I have bipolar disorder and my medication is delivered on Fridays.'],
  ['own social services', ['health'], 'Saan toimeentulotukea ja olen siksi ilman autoa.'],
  ['mother in Swedish', ['other-person'], 'Min mamma har demens och bor i Tyrskylä.'],
  ['somebody with a name', ['other-person', 'name'], 'Liisa Esimerkki sai masennusdiagnoosin keväällä.'],
  ['an address', ['address'], 'Asun Koivutiellä 5 A 12, ja bussi ei kulje.'],
  ['an address in small letters', ['address'], 'osoite on rantakatu 14'],
  ['an address in Swedish', ['address'], 'Vi bor på Strandvägen 3 och behöver skjuts.'],
  ['an address in English', ['address'], 'We live at 12 Main Street.'],
  ['own life in danger', ['self-harm'], 'En jaksa enää elää, kun apua ei saa.'],
  ['own life in danger, Swedish', ['self-harm'], 'Jag vill inte leva längre.'],
  ['own life in danger, English', ['self-harm'], 'Some days I want to die.'],
  ['violence at home', ['emergency'], 'Mieheni lyö minua, enkä pääse täältä pois.'],
  ['a threat', ['threat'], 'Tiedän missä asut, johtaja.'],
  ['a threat in Swedish', ['threat'], 'De borde skjutas allihop.'],
  ['an insult', ['insult'], 'Siellä istuu vain idiootteja päättämässä.'],
  ['a complaint', ['complaint'], 'Haluan tehdä tästä muistutuksen, hoito oli huonoa.'],
  ['a complaint in English', ['complaint'], 'I want to make a formal complaint about the ward.'],
  ['own bill', ['feedback'], 'Sain väärän laskun hammashoidosta.'],
  ['own referral in Swedish', ['feedback'], 'Min remiss har försvunnit.'],
]

/** Opinions, hard words about services and everyday facts: nothing to look at. */
const OPINIONS = [
  'Asun Lehtovaarassa ja bussi kulkee kaksi kertaa viikossa. Jos asema on auki eri päivinä kuin bussi kulkee, en pääse sinne mitenkään. Laittakaa aukiolot ja bussit samaan aikatauluun.',
  'Minä en osaa käyttää videota. Haluan puhua ihmisen kanssa.',
  'Jag är rädd att servicebilen inte har personal som talar svenska. I Bränningby är det viktigt att man kan beskriva sina symtom på modersmålet.',
  'Min man kan inte åka buss. Han behöver skjuts.',
  'I moved here for work two years ago. I did not know these centres existed until my neighbour told me. Please send information in English too.',
  'Kannatan.',
  'Me Kuusniemen asukkaat vaadimme, että sote-asema säilytetään nykyisessä laajuudessaan viitenä päivänä viikossa eikä sitä korvata autolla. Terveydenhuolto on perusoikeus.',
  'Vastaaja kertoi puhelimessa: kävelykyky on heikko, taksi maksaa liikaa, toivoo kotikäyntiä.',
  'Bussi 🚌 ei kulje. Ä ö å Š ž € – ”lainaus” \'heittomerkki\' <b>lihavointi</b> {{7*7}} =HYPERLINK("http://example.invalid")',
  'Olen vastannut väärällä kielellä, mutta mielipiteeni on sama: kannatan iltavastaanottoa.',
  'Päätös on järjetön ja tappaa koko kylän. Valmistelu oli häpeällistä, ja johdon pitäisi erota.',
  'Muistisairaat tarvitsevat tutun hoitajan. Mielenterveyspalvelut ovat aivan liian kaukana.',
  'Olen diabeteshoitaja ja näen, miten ihmiset luopuvat ajoista.',
  'Itsemurhien ehkäisyyn tarvitaan rahaa.',
  'Tie 724 on talvella huono, ja matkaa on 64 kilometriä. Valtatie 8 on parempi.',
  'Vastaanotto 0–17-vuotiaille on auki 8.00–15.30, ja aika maksoi 41,80 euroa vuonna 2026.',
  'Psykiatrin i Aallonranta är för långt borta för de flesta.',
  'Beslutet är dumt och rådet borde skämmas. Skatten är för hög.',
  'This is the worst plan I have seen. The council should resign.',
]

describe('screening', () => {
  it.each(DELICATE)('finds what is delicate: %s', (_id, expected, text) => {
    expect(concerns(text)).toEqual(expected)
  })

  it.each(OPINIONS)('finds nothing in %s', (text) => {
    expect(screenText(text)).toEqual([])
  })

  it('gives the exact place of details and the sentence of what lies in its meaning', () => {
    const text = 'Kiitos kysymästä. Soita 050 000 0000 tai a.b@c.example. Äitini on muistisairas ja asuu yksin.'
    expect(screenText(text).map(({ concern, startAt, endAt }) => [concern, text.slice(startAt, endAt)])).toEqual([
      ['contact', '050 000 0000'], ['contact', 'a.b@c.example'], ['other-person', 'Äitini on muistisairas ja asuu yksin.'],
    ])
  })

  it('knows whom a sentence speaks of when it was named in the one before', () => {
    expect(concerns('Naapurini on vanha. Ei pärjää enää yksin.')).toEqual(['worry'])
    expect(concerns('Bussi on vanha. Ei pärjää mäissä.')).toEqual([])
  })

  it('says where a matter belongs instead, the most urgent first', () => {
    expect(belongsTo(concerns('Sain väärän laskun. Naapurini ei pärjää yksin. En halua elää.'))).toEqual(['emergency', 'worry', 'feedback'])
    expect(belongsTo(concerns('Soita 050 000 0000'))).toEqual([])
  })

  it('keeps every place inside the text, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { startAt, endAt } of screenText(text)) expect(startAt >= 0 && startAt < endAt && endAt <= text.length).toBe(true)
    }))
  })

  it('comes to an end with a long text that tries it', () => {
    for (const word of ['0 ', 'a.b@', 'Liisa ', 'haluan tehdä ', '1 Aa ', 'koivu', '-', 'pitäisi ']) expect(screenText(word.repeat(Math.ceil(20_000 / word.length))).length).toBeGreaterThanOrEqual(0)
  })

  it('leaves the answers of the demonstration alone but for the few that are there to be found', () => {
    const early = (earlyAnswers as Record<string, unknown>[]).flatMap((answer) => ['needs', 'hard'].flatMap((field) => (typeof answer[field] === 'string' ? [answer[field].replace(/\[\[[\w-]+: |\]\]/g, '')] : [])))
    expect(early.length).toBeGreaterThan(30)
    expect(early.filter((text) => screenText(text).length > 0)).toHaveLength(1)
    expect((openAnswers as { text: string }[]).filter(({ text }) => screenText(text).length > 0)).toHaveLength(4)
  })
})
