import { expect, test } from 'vitest'
import { memberListProblem } from './member-lists'

test.each([
  ['names under one another', 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nAnna-Liisa Virtanen'],
  ['numbered names', '1. Matti Meikäläinen\n2. Maija Mallikas\n3. Kalle Korhonen\n4. Sven Ström'],
  ['names with numbers and addresses', 'Matti Meikäläinen, 040 123 4567\nMaija Mallikas, 050 123 4567\nKalle Korhonen, 12.3.1950\nLiisa Laine; 040 765 4321'],
  ['names in a row', 'Mukana olivat: Matti Meikäläinen, Maija Mallikas, Kalle Korhonen, Liisa Laine'],
  ['names with and', 'Eva Berg, Åsa Öst, Nils Holm och Ulla Lind'],
])('%s are refused', (_, text) => {
  expect(memberListProblem(text)).toBe('name-list')
})

test('e-mail addresses one after the other are refused', () => {
  expect(memberListProblem('a.b@esimerkki.fi, c.d@esimerkki.fi; e@esimerkki.fi')).toBe('e-mail-list')
})

test.each([
  ['groups of people', 'ruotsinkieliset jäsenet\nalle 65-vuotiaana sairastuneet\nmaahan muuttaneet\nne, joilla ei ole läheistä'],
  ['places', 'Kuusniemi, Aallonranta, Tyrskylä ja Lehtovaara'],
  ['associations', 'Tyrskylän Omaishoitajat ry\nBränningby pensionärsförening rf\nJärvirannikon Muistiyhdistys ry\nInsjökustens Handikappforum rf'],
  ['one contact', 'Kysy lisää: osallisuus@jarvirannikko.example'],
  ['a running text with a name', 'Keskustelua johti Matti Meikäläinen. Mukana oli 17 ihmistä Aallonrannasta ja 11 Kuusniemeltä.'],
  ['a statement', 'Palveluauto otetaan käyttöön, mutta sote-aseman aukiolo pidetään ennallaan vuoden kokeilun ajan.\n\nDigivastaanotto ei saa olla ainoa tapa.'],
  ['nothing', ''],
])('%s may be told', (_, text) => {
  expect(memberListProblem(text)).toBeNull()
})
