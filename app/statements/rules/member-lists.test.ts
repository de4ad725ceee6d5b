import { expect, test } from 'vitest'
import { memberListProblem } from './member-lists'

test.each([
  ['names under one another', 'Matti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nAnna-Liisa Virtanen'],
  ['numbered names', '1. Matti Meikäläinen\n2. Maija Mallikas\n3. Kalle Korhonen\n4. Sven Ström'],
  ['names with numbers and addresses', 'Matti Meikäläinen, 040 123 4567\nMaija Mallikas, 050 123 4567\nKalle Korhonen, 12.3.1950\nLiisa Laine; 040 765 4321'],
  ['names with where they live', 'Matti Meikäläinen, Rantatie 5, 99100 Kuusniemi\nMaija Mallikas, Kylätie 3 B 12\nKalle Korhonen, Lehtovaara\nLiisa Laine (Tyrskylä)'],
  ['names in a row with where they live', 'Matti Meikäläinen, Rantatie 5, 99100 Kuusniemi, Maija Mallikas, Kylätie 3, Kalle Korhonen, Koulutie 8, Liisa Laine, Salokuja 1'],
  ['names with what they are', 'Matti Meikäläinen, puheenjohtaja\nMaija Mallikas, sihteeri\nKalle Korhonen – rahastonhoitaja\nLiisa Laine, Suomen Reumaliitto'],
  ['names in a row', 'Mukana olivat: Matti Meikäläinen, Maija Mallikas, Kalle Korhonen, Liisa Laine'],
  ['names that go on in the next line', 'Matti Meikäläinen, Maija Mallikas,\nKalle Korhonen, Liisa Laine'],
  ['names with and', 'Eva Berg, Åsa Öst, Nils Holm och Ulla Lind'],
  ['names with as well as', 'Matti Meikäläinen, Maija Mallikas, Kalle Korhonen sekä Liisa Laine'],
  ['double names', 'Anna-Liisa Ala-Kokko, Juha-Pekka Keski-Korpela, Maj-Britt Ström-Berg, Eeva Yli-Mattila'],
  ['names with an initial or a small word', 'Matti K. Meikäläinen, Sven von Essen, Carl Gustaf af Ursin, Eva Berg'],
  ['first names that are half of a place', 'Meri-Susan Mäki, Lilla Berg, Norma West, Stella North'],
  ['surnames first', 'Meikäläinen Matti\nMallikas Maija\nKorhonen Kalle\nLaine Liisa'],
  ['surnames that places and houses have', 'Antti Uusitalo, Liisa Kuusniemi, Veikko Järvenpää, Sari Lehtovaara'],
  ['surnames that end like words of towns', 'Kari Ringstad, Ola Rustad, Liv Tunstad, Per Halstad'],
  ['surnames that begin like words of bodies', 'Aino Seuranen, Eero Liittola, Kalle Keskinen, Ulla Rådman'],
  ['names with decomposed letters', 'Päivi Mäkelä, Väinö Pyörälä, Åsa Öst, Jyri Hämäläinen'.normalize('NFD')],
  ['names with wide spaces', 'Matti\u00a0Meikäläinen, Maija\u00a0Mallikas, Kalle  Korhonen, Liisa Laine'],
  ['names in one row and bodies in another', 'Järjestöt: Suomen Reumaliitto, Suomen Sydänliitto, Suomen Diabetesliitto, Kuurojen Liitto, Kuuloliitto\nMatti Meikäläinen, Maija Mallikas, Kalle Korhonen, Liisa Laine\nMuut: Näkövammaisten Liitto, Hengitysliitto, Invalidiliitto, Munuaisliitto, Psoriasisliitto'],
  ['names after bodies', 'Reumaliitto\nSydänliitto\nDiabetesliitto\nKuurojen Liitto\nInvalidiliitto\nMatti Meikäläinen\nMaija Mallikas\nKalle Korhonen\nLiisa Laine'],
  ['names of which each has its body', 'Matti Meikäläinen, Suomen Reumaliitto, Maija Mallikas, Suomen Sydänliitto, Kalle Korhonen, Kuurojen Liitto, Liisa Laine, Kuuloliitto'],
  ['more names than bodies', 'Matti Meikäläinen, Maija Mallikas, Suomen Reumaliitto, Kalle Korhonen, Liisa Laine'],
])('%s are refused', (_, text) => {
  expect(memberListProblem(text)).toBe('name-list')
})

test('e-mail addresses one after the other are refused', () => {
  expect(memberListProblem('a.b@esimerkki.fi, c.d@esimerkki.fi; e@esimerkki.fi')).toBe('e-mail-list')
})

test.each([
  ['groups of people', 'ruotsinkieliset jäsenet\nalle 65-vuotiaana sairastuneet\nmaahan muuttaneet\nne, joilla ei ole läheistä'],
  ['places', 'Kuusniemi, Aallonranta, Tyrskylä ja Lehtovaara'],
  ['regions', 'Etelä-Savo, Pohjois-Savo, Etelä-Karjala ja Pohjois-Karjala'],
  ['regions under one another', 'Varsinais-Suomi\nKanta-Häme\nPäijät-Häme\nKeski-Pohjanmaa\nEtelä-Pohjanmaa'],
  ['municipalities with a hyphen', 'Koski-Tammi, Maarianhamina-Jomala, Ylä-Kintaus, Ala-Temmes, Iso-Evo'],
  ['regions in Swedish', 'Norra Karelen, Norra Savolax, Södra Savolax och Södra Karelen'],
  ['regions in English', 'North Karelia, South Karelia, North Savo and Central Finland'],
  ['parts of a region in Swedish', 'Östra Nyland, Västra Nyland, Mellersta Nyland, Norra Österbotten, Egentliga Finland'],
  ['associations', 'Tyrskylän Omaishoitajat ry\nBränningby pensionärsförening rf\nJärvirannikon Muistiyhdistys ry\nInsjökustens Handikappforum rf'],
  ['unions of patients', 'yhteistyössä: Suomen Punainen Risti, Suomen Reumaliitto, Suomen Diabetesliitto, Suomen Sydänliitto'],
  ['organisations in Finnish', 'Mannerheimin Lastensuojeluliitto, Kuurojen Liitto, Näkövammaisten Liitto, Pelastakaa Lapset ja Ensi- ja Turvakotien Liitto'],
  ['organisations with their ends', 'Kirjoitimme tämän Suomen Reumaliiton, Kuurojen Liiton, Eläkeläisten Keskusjärjestön, Helsingin Diakoniasäätiön, Vanhusten Ystäväseuran ja Suomen Syöpäyhdistyksen kanssa.'],
  ['foundations', 'Helsingin Diakonissasäätiö, Vamlas Säätiö, Alvar Säätiö, Miina Sillanpään Säätiö'],
  ['associations of a region', 'Etelä-Savon Omaishoitajat, Pohjois-Karjalan Martat, Keski-Suomen Eläkkeensaajat, Varsinais-Suomen Nuoret'],
  ['associations of places', 'Kuusniemen Eläkeläiset, Tyrskylän Omaishoitajat, Lehtovaaran Kuulovammaiset, Aallonrannan Nuoret'],
  ['bodies of the county', 'Kuusniemen Vanhusneuvosto, Lehtovaaran Nuorisovaltuusto, Tyrskylän Vammaisneuvosto, Aallonrannan Palvelukeskus'],
  ['towns and areas', 'Vaasan Kaupunki, Mustasaaren Kunta, Pohjanmaan Hyvinvointialue, Vaasan Seurakuntayhtymä'],
  ['firms', 'Kuusniemen Hoiva Oy, Lehtovaaran Apteekki Oy, Bränningby Taxi Ab, Tyrskylän Kyyti Oy'],
  ['organisations in Swedish', 'Svenska Pensionärsförbundet, Finlands Röda Kors, Österbottens Hjärtdistrikt, Vasa Reumaförening och Åbolands Marthadistrikt'],
  ['organisations in Swedish with their ends', 'Nylands Synskadadeföreningen, Vasa Psykosociala Föreningen, Konstsamfundet, Bränningby Stiftelsen, Österbottens Fiskarförbund, Insjökustens Handikapprådet'],
  ['municipalities in Swedish', 'Korsholms Kommun, Vasa Stad, Staden Jakobstad, Österbottens Välfärdsområde'],
  ['organisations in English', 'Finnish Rheumatism Association, Finnish Red Cross, Lakeshore Heart Society, Nordic Memory Foundation, Deaf Youth Union and Lakeshore Disability Council'],
  ['many bodies and a few that do not say so', 'Reumaliitto, Sydänliitto, Diabetesliitto, Hengitysliitto, Pelastakaa Kyyti, Hyvä Arki, Parempi Huominen, Toivon Talo, Kuurojen Liitto, Invalidiliitto, Munuaisliitto, Psoriasisliitto'],
  ['one contact', 'Kysy lisää: osallisuus@jarvirannikko.example'],
  ['three people', 'Työryhmä: Matti Meikäläinen, Maija Mallikas ja Kalle Korhonen'],
  ['a running text with a name', 'Keskustelua johti Matti Meikäläinen. Mukana oli 17 ihmistä Aallonrannasta ja 11 Kuusniemeltä.'],
  ['a statement', 'Palveluauto otetaan käyttöön, mutta sote-aseman aukiolo pidetään ennallaan vuoden kokeilun ajan.\n\nDigivastaanotto ei saa olla ainoa tapa.'],
  ['nothing', ''],
])('%s may be told', (_, text) => {
  expect(memberListProblem(text)).toBeNull()
})

test('is quick on a long text without any sign that parts it', () => {
  const begun = performance.now()
  for (const text of ['Matti '.repeat(1700), 'a-'.repeat(5000), 'Aa'.repeat(5000), ', '.repeat(5000), 'Suomen-Suomen'.repeat(800)]) memberListProblem(text)
  expect(performance.now() - begun).toBeLessThan(500)
})
