import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isGivenName } from './given-names'
import { fileListProblem, memberListProblem } from './member-lists'

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

// The same four people as programs write them: [separator between the names, order, letters].
const FOUR = [['Matti', 'Meikäläinen', '1950'], ['Maija', 'Mallikas', '1948'], ['Kalle', 'Korhonen', '1961'], ['Liisa', 'Laine', '1939']] as const
const lines = (written: (first: string, last: string, year: string) => string) => FOUR.map(([first, last, year]) => written(first, last, year)).join('\n')

test.each<[string, string]>([
  ['cells with tabs', lines((first, last) => `${first}\t${last}`)],
  ['cells with tabs and their heads', `Etunimi\tSukunimi\n${lines((first, last) => `${first}\t${last}`)}`],
  ['cells with semicolons and years', lines((first, last, year) => `${first};${last};${year}`)],
  ['cells in quotes', lines((first, last, year) => `"${last}";"${first}";"${year}"`)],
  ['cells with commas', lines((first, last) => `${first},${last}`)],
  ['surnames, a comma, first names', lines((first, last) => `${last}, ${first}`)],
  ['cells with bars', lines((first, last) => `${first} ${last} | Kuusniemi`)],
  ['a table with bars', `| Etunimi | Sukunimi |\n|---|---|\n${lines((first, last) => `| ${first} | ${last} |`)}`],
  ['numbers of members first', lines((first, last, year) => `${year};${first};${last}`)],
  ['municipalities first', lines((first, last) => `Kuusniemi;${first} ${last};jäsen`)],
  ['capitals', lines((first, last) => `${last} ${first}`.toUpperCase())],
  ['capitals in a row', lines((first, last) => `${last} ${first}`.toUpperCase()).replaceAll('\n', ', ')],
  ['surnames in capitals', lines((first, last) => `${last.toUpperCase()}, ${first}`)],
  ['surnames in capitals without a comma', lines((first, last) => `${last.toUpperCase()} ${first}`)],
  ['capitals with addresses', lines((first, last) => `${last} ${first}, RANTATIE 5`.toUpperCase())],
  ['small letters with semicolons', lines((first, last, year) => `${first};${last};${year}`.toLowerCase())],
  ['small letters with tabs', lines((first, last) => `${first}\t${last}`.toLowerCase())],
  ['small letters with commas', lines((first, last) => `${last},${first}`.toLowerCase())],
  ['entries that are parted by semicolons', lines((first, last) => `${last}, ${first}`).replaceAll('\n', '; ')],
  ['blank lines between them', lines((first, last) => `${first};${last}`).replaceAll('\n', '\n\n')],
  ['first names of which not all are known', 'Zsófia;Kovács\nMatti;Meikäläinen\nMaija;Mallikas\nAyodele;Okafor'],
  ['first names that nobody knows, with days of birth', 'Zsófia;Kovács;1.2.1950\nAyodele;Okafor;3.4.1961\nThiago;Teixeira;5.6.1972\nSakura;Watanabe;7.8.1948'],
  ['double first names', 'Ala-Kokko;Anna-Liisa\nKeski-Korpela;Juha-Pekka\nStröm-Berg;Maj-Britt\nYli-Mattila;Eeva'],
])('a table is a list too: %s', (_, text) => {
  expect(memberListProblem(text)).toBe('name-list')
  expect(fileListProblem(text)).toBe('name-list')
})

test.each([
  ['Etunimi\tSukunimi\nZsófia\tKovács'],
  ['Sukunimi;Etunimi;Sähköposti\nx;y;z'],
  ['Nimi;Syntymäaika;Jäsennumero\nX Y;1.1.1950;17'],
  ['Nimi;Syntymävuosi\nX;1950'],
  ['"Jäsennro";"Nimi"\n"1";"X"'],
  ['Förnamn,Efternamn\nX,Y\nZ,W'],
  ['Namn;Född\nX;1950'],
  ['Medlemsnummer;Namn\n1;X'],
  ['First name,Last name,Member no\nX,Y,1\nZ,W,2'],
  ['Member\tDate of birth\nX\t1950'],
  ['FÖRNAMN | EFTERNAMN\n---|---\nX | Y'],
  ['Jäsenrekisteri 2026\n\nNimi;Jäsen;Kunta\nX;kyllä;Kuusniemi'],
  ['Jäsenrekisteri;;\nNimi;Syntymäaika;Jäsennumero\nX Y;1.1.1950;17'],
  ['Hei, tässä jäsenet\nEtunimi;Sukunimi\nX;Y'],
  ['Etunimi;Sukunimi\nFörnamn;Efternamn\nX;Y'],
  ['Etunimi;Sukunimi\n;\nX;Y'],
  ['Nimi;Jäsenyys\nX;jäsen'],
])('heads of a table of members are enough: %j', (text) => {
  expect(memberListProblem(text)).toBe('name-list')
  expect(fileListProblem(text)).toBe('name-list')
})

test.each([
  ['heads without a table', 'Rekisterissä ovat:\netunimi, sukunimi, syntymäaika\nTiedot poistetaan, kun jäsenyys päättyy.'],
  ['heads that a sentence names', 'Jäsenrekisterin tiedot: etunimi; sukunimi; syntymäaika.\nNiitä ei luovuteta; ne poistetaan.'],
  ['numbers of members', 'Yhdistys;Jäseniä;Vastanneita\nMuistiyhdistys;212;31\nOmaishoitajat;140;12\nReumayhdistys;80;9\nSydänyhdistys;61;4'],
  ['years of birth', 'Syntymävuosi;Vastanneita\n1930–1949;12\n1950–1969;31'],
  ['stations', 'Nimi;Osoite;Puhelin\nKuusniemen asema;Rantatie 5;040 123 4567\nLehtovaaran asema;Kylätie 3;040 765 4321'],
  ['places in pairs', 'Kuusniemi, Lehtovaara\nTyrskylä, Aallonranta\nJärvenpää, Uusitalo\nMetsola, Rantala\nKuusniemi, Tyrskylä'],
  ['places in a table', 'Kuusniemi;Lehtovaara;1974\nTyrskylä;Aallonranta;1981\nMetsola;Rantala;1990\nKoskela;Peltola;2001'],
  ['places in capitals', 'KUUSNIEMI, LEHTOVAARA\nTYRSKYLÄ, AALLONRANTA\nMETSOLA, RANTALA\nKOSKELA, PELTOLA'],
  ['services', 'neuvola, hammashoito\nkotihoito, päivätoiminta\nlaboratorio, kuvantaminen\nfysioterapia, kuntoutus'],
  ['services in a table', 'Neuvola;Kuusniemi;12.3.2027\nLaboratorio;Tyrskylä;13.3.2027\nKotihoito;Lehtovaara;14.3.2027\nHammashoito;Aallonranta;15.3.2027'],
  ['services in small letters in a table', 'neuvola;kuusniemi;ma\nlaboratorio;tyrskylä;ti\nkotihoito;lehtovaara;ke\nhammashoito;aallonranta;to'],
  ['headings in capitals', 'PALVELUJEN VERKKO\nAUKIOLO MUUTTUU\nUUSI PALVELUAUTO\nMIKÄ SÄILYY\nSEURAAVAT VAIHEET'],
  ['headings in capitals in Swedish', 'NÄTET AV SERVICE\nÖPPETTIDER ÄNDRAS\nNY SERVICEBIL\nVAD SOM BLIR KVAR'],
  ['organisations in capitals', 'SUOMEN REUMALIITTO\nKUUROJEN LIITTO\nTYRSKYLÄN OMAISHOITAJAT\nMARIA AKATEMIA\nKUUSNIEMEN VANHUSNEUVOSTO'],
  ['organisations in a table', 'Reumaliitto;Helsinki\nSydänliitto;Tampere\nKuurojen Liitto;Helsinki\nInvalidiliitto;Lahti'],
  ['running text with commas', 'Anna aikaa, kuuntele.\nAnna tilaa, odota.\nMuista, kysy.\nKerro, mitä tapahtuu.\nKiitos, näkemiin.'],
  ['homes of care', 'Hoivakoti Aino;24\nPalvelutalo Elsa;30\nRyhmäkoti Helena;12\nVilla Maria;18'],
  ['homes of care in Swedish', 'Vårdhemmet Maria;24\nServicehuset Elsa;30\nGruppboendet Helena;12\nÄldreboende Anna;18'],
  ['themes in Swedish', 'Tema;Svar\nMina rättigheter;12\nMina läkemedel;5\nEgen vård;7\nNära anhöriga;9'],
  ['villages with their municipalities', 'Inari;Ivalo;12\nInari;Saariselkä;3\nKemi;Keskusta;40\nKittilä;Levi;8\nSimo;Maksniemi;2'],
  ['sources', 'Virtanen, Anna 2020. Kotihoidon laatu. Helsinki: THL.\nKorhonen, Matti 2019. Omaishoidon arki. Tampere: Vastapaino.\nLaine, Liisa (2021). Muistisairaan hoito. Helsinki: THL.\nAalto, Pekka 2022b: Etäpalvelut maaseudulla. Oulu: Pohjoinen.'],
  ['a table about data', 'Tieto\tKäyttö\tSäilytys\nEtunimi\tTunnistaminen\t5 v\nHenkilötunnus\tTunnistaminen\t5 v\nTerveystiedot\tHoito\t12 v'],
  ['a table about data without heads', 'Etunimi\tTunnistaminen\t5 v\nHenkilötunnus\tTunnistaminen\t5 v'],
  ['a blank form', 'Etunimi\tSukunimi\nOsoite\tPuhelin'],
  ['a blank form with room to write', 'Etunimi:\t\nSukunimi:\t\nSyntymäaika:\t\nAllekirjoitus:\t'],
  ['a blank form of a table', 'Etunimi;Sukunimi\n;\n;'],
  ['services of which fewer than half have a name that people have', 'Kahvila;Elsa;ma\nRavintola;Helena;ke\nNeuvola;Kuusniemi;ti\nLaboratorio;Tyrskylä;to\nApteekki;Lehtovaara;pe'],
  ['three officials in many rows', Array.from({ length: 15 }, (_, row) => `Toimi ${row + 1};${['Matti Meikäläinen', 'Maija Mallikas', 'Kalle Korhonen'][row % 3]};2027`).join('\n')],
  ['three people in a table', 'Matti;Meikäläinen\nMaija;Mallikas\nKalle;Korhonen'],
  ['two people named in lines that stand apart', 'MEIKÄLÄINEN MATTI\nTyöryhmä kokoontui kolme kertaa, ja siinä oli myös muita.\nMALLIKAS MAIJA\nTyöryhmä kokoontui kolme kertaa.\nKORHONEN KALLE\nTyöryhmä kokoontui kolme kertaa.\nLAINE LIISA'],
])('no list of people: %s', (_, text) => {
  expect(memberListProblem(text)).toBeNull()
  expect(fileListProblem(text)).toBeNull()
})

describe('a file', () => {
  const people = ['Matti Meikäläinen', 'Maija Mallikas', 'Kalle Korhonen', 'Liisa Laine', 'Anna Aalto', 'Pekka Peltola']
  const plan = 'Palvelut muuttuvat vähitellen, ja jokaisesta muutoksesta kerrotaan etukäteen. '.repeat(200)
  test('is refused when it is little else than a list', () => {
    expect(fileListProblem(people.slice(0, 4).join('\n'))).toBe('name-list')
    expect(fileListProblem('a.b@esimerkki.fi\nc.d@esimerkki.fi\ne@esimerkki.fi')).toBe('e-mail-list')
  })

  test('may name the few who prepared a long plan, with their addresses', () => {
    expect(fileListProblem(`${plan}\nTyöryhmä\n${people.join('\n')}\n${people.map((_, n) => `a.${n}@esimerkki.fi`).join('\n')}`)).toBeNull()
  })

  test('may be a page with those who were there and whom to ask', () => {
    const page = plan.slice(0, 1400)
    expect(fileListProblem(`Läsnä: ${people.join(', ')}\n${page}\nkirjaamo@esimerkki.fi, tietosuoja@esimerkki.fi, osallisuus@esimerkki.fi`)).toBeNull()
    expect(fileListProblem(`${page.slice(0, 300)}\nJäsenemme:\n${people.join('\n')}`)).toBe('name-list')
  })

  test('holds no long list, however long it is', () => {
    expect(fileListProblem(`${plan}\n${['', 'Ala-', 'Yli-'].flatMap((part) => people.map((name) => name.replace(' ', ` ${part}`))).join('\n')}\n${plan}`)).toBe('name-list')
    expect(fileListProblem(`${plan}\nEtunimi;Sukunimi\nX;Y`)).toBe('name-list')
  })

  test('names people in a short part of it too', () => {
    const sources = people.slice(0, 4).join('\n')
    expect(fileListProblem(sources, plan.length)).toBeNull()
    expect(fileListProblem(sources, sources.length)).toBe('name-list')
  })

  test('may have headings with capitals', () => {
    expect(fileListProblem('Service Network\nOpening Hours\nDigital Services\nLocal Centres\nNext Steps')).toBeNull()
  })
})

test.each(readdirSync('prisma/seed/content'))('no text of the demonstration is taken for a list: %s', (name) => {
  expect(textsIn(JSON.parse(readFileSync(`prisma/seed/content/${name}`, 'utf8'))).filter((text) => memberListProblem(text) ?? fileListProblem(text))).toEqual([])
})

test.each(['mina', 'maj', 'elin', 'axel', 'tom', 'kai', 'aro', 'marja', 'aimo', 'tarmo', 'terho', 'inari', 'simo', 'levi'])('%s is a word or a place before it is a name', (word) => {
  expect(isGivenName(word)).toBe(false)
})

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

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
  ['one contact in three languages', 'Kysy: osallisuus@jarvirannikko.example\nFråga: osallisuus@jarvirannikko.example\nAsk: Osallisuus@jarvirannikko.example'],
  ['versions of programs', 'react@18.3.1, remix@2.16.10, prisma@7.0.12'],
  ['three people', 'Työryhmä: Matti Meikäläinen, Maija Mallikas ja Kalle Korhonen'],
  ['a running text with a name', 'Keskustelua johti Matti Meikäläinen. Mukana oli 17 ihmistä Aallonrannasta ja 11 Kuusniemeltä.'],
  ['a statement', 'Palveluauto otetaan käyttöön, mutta sote-aseman aukiolo pidetään ennallaan vuoden kokeilun ajan.\n\nDigivastaanotto ei saa olla ainoa tapa.'],
  ['nothing', ''],
])('%s may be told', (_, text) => {
  expect(memberListProblem(text)).toBeNull()
})

test('is quick on a long text without any sign that parts it', () => {
  for (const text of ['Matti '.repeat(1700), 'a-'.repeat(5000), 'Aa'.repeat(5000), ', '.repeat(5000), 'Suomen-Suomen'.repeat(800), ';'.repeat(10_000), 'A-'.repeat(5000), 'Matti;'.repeat(1700)]) expect(memberListProblem(text)).not.toBeUndefined()
}, 5_000)

const MEMBERS = ['Virtanen;Anna', 'Korhonen;Matti', 'Mäkinen;Liisa', 'Nieminen;Pekka']
const PLACES = ['Tyrskylä;Kuusniemi', 'Aallonranta;Lehtovaara', 'Järvenpää;Metsola', 'Rantala;Koskela', 'Niemi;Salo']

test.each([
  ['before a table of places', [...MEMBERS, '', ...PLACES]],
  ['behind one', [...PLACES, '', ...MEMBERS]],
  ['beside who leads them', ['Ohjaaja;Osallistuja', ...['Anna Virtanen', 'Matti Korhonen', 'Liisa Mäkinen', 'Pekka Nieminen'].map((name) => `Maija Mallikas;${name}`)]],
  ['with years of birth', ['Virtanen, Anna 1952. Kuusniemi', 'Korhonen, Matti 1948. Kuusniemi', 'Mäkinen, Liisa 1950. Lehtovaara', 'Nieminen, Pekka 1961. Kuusniemi']],
  ['of older people', ['Laine;Kari', 'Aalto;Terttu', 'Niemi;Sirkka', 'Koski;Vesa', 'Virtanen;Anna', 'Salo;Matti']],
  ['under a line of facts', ['Yhdistys;Kuusniemen Muisti ry;', 'Etunimi;Sukunimi;Syntymävuosi', 'Urpo;Xyz;1950']],
])('a list of people is found %s', (_, lines) => expect(memberListProblem(lines.join('\n'))).not.toBeNull())

test('places and houses named after a few people are none', () => {
  expect(memberListProblem([...PLACES, 'Anna;Aittala', 'Matti;Mattila', ...PLACES].join('\n'))).toBeNull()
})
