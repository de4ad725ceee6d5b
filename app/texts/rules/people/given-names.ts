/**
 * First names that are common in Finland, in small letters. They only tell a table of people from one of places: nobody is
 * looked up by them, and the list need not be complete. Names that are ordinary words too (Toivo, Onni, Hans, Bo, Mina, Elin)
 * and names of municipalities (Inari, Simo) are left out.
 */
const GIVEN_NAMES = new Set(`
  aada aaro aaron aatu adam ada agneta ahmed ahti aida aila aili aina aino aki aku albert alex alexander alexandra aleksandr aleksandra aleksi ali alice alina alisa
  amalia amanda amina anders andreas anette angela anita anja anna anne anneli annette anni anniina annika annikki annukka anssi antero antti anton antonia anu ari arja armi arne
  arto arttu artturi arvi asta atte aulikki aulis barbro beata benjamin berit bengt birgit birgitta birger bjarne brita britt britta börje
  camilla carina carita carl carola catarina cecilia charlotta charlotte christel christer christian christina christine christoffer
  daniel daniela david denis dennis diana dmitri ebba edith edvard eeli eelis eemeli eemil eero eerik eerika eetu eeva eevi eija eila eino eira elena eliel elias elina elisa elisabet elisabeth elise
  ella ellen elli elma elmeri elna elsa elsi elvi elvira emil emilia emma emmi enni eric erik erika erja erkki erland ernst esa esko essi ester esteri eugen eva eveliina evelina
  fanny fatima felix filip fredrik frida gabriel georg gerd göran greta gun gunilla gunnar gunnel gunvor gustaf gustav göta gösta hanna hannele hanne hannes hannu harald harri harry hassan heidi heikki
  helena helga heli helinä helka hellevi helvi hendrik henna henni henri henrik henriikka henrika herman hilda hilja hilkka hilma hillevi holger håkan ibrahim ida igor iida iina iines iiro iisak iivari
  ilari ilkka ilmari ilona ilpo inge ingeborg inger ingmar ingrid inka inkeri irene irina irja irma irmeli isa isabella isto ivan ivar
  jaakko jaana jali jalmari jan jani janika janina janna janne jarkko jarl jari jarmo jarno jasmin jenna jenni jenny jens jere jeremias jesse jessica jimi joakim joel johan johanna johannes john joni jonna joona joonas joonatan jorma josefina
  jouko jouni juha juhana juhani juho jukka juli julia julius juuso jyri jyrki jörgen kaarle kaarlo kaija kaisa kalervo kalevi kalle karen karin karina karita karl karoliina kasper kasperi
  katarina katariina kati katja katri katriina kenneth kerttu kerstin ketty kia kiia kim kimmo kirsi kirsti klaus konsta krister kristian kristiina kristina kristoffer kullervo kyllikki kyösti
  laila lars lasse lassi laura lauri lea leea leena leevi leif leila lena leni lenni leo leon liisa liisi linda linnea linus lisa lisbeth lotta lucas ludvig lukas lyyli
  maarit maaria maija maila maire maja malin manu marcus mare maret margareta margaretha margit mari maria mariam marianne marika marina marita maritta marjaana marjatta marjo marjukka marjut markku marko markus marlene martin martina
  martta marta marten mathias matias matilda mats matti mattias mauno mauri mervi mia michael mika mikael mikaela mikko miia miika miikka milja milla minna mira mirja mirjam mirka mirva mohamed mohammed muhammad mona monica monika
  natalia nea neea nelli nestori nette nicklas niclas nicolas niilo niina niko nikolai nikolas nils nina noora noel norma nuutti
  ola olaf olavi olof olga oliver olivia olli orvo oskar oskari osmo ossi outi paavali paavo paula pauli pauliina paulus pasi patrick patrik päivi päivikki pekka pentti pernilla perttu peter petra petri petter petteri pia piia pirita piritta
  pirjo pirkko pontus paul peppi pertti raakel rabbe raija raila raili raimo raine rainer ralf rasmus rauni rauno reetta reijo reima reino rikard riikka riina risto rita ritva robert robin roberto roger roland rolf roni roope roy ruben runar ruth
  saara saija saila saima saimi saku salme sami samu samuel samuli sandra sanelma sanna sanni santeri santtu sara sari saul sebastian seija selma senja seppo sergei signe sigrid siiri silja silva simon sinikka sirja sirkku sirpa siv sivi
  soili soile solveig sonja stefan stella stina sune susan susanna susanne sven svetlana sylvi sylvia synnöve taavetti taavi taina taija taneli tanja tapani tapio tarja tatjana teemu teija teijo tellervo teppo terese teresa terhi tero teuvo
  thomas tiia tiina tiitus timo titta toini tomas tomi tommi tommy tony topi torbjörn tore torsten toni torvald tuija tuire tuomas tuomo tuukka tuula tuulikki tyyne tyra
  uffe ulf ulla ulpu ulrica ulrika uolevi urpo ursula valma valtteri valter veera veijo veikko venla verna viivi viktor viktoria vilhelm vilho viljami viljo ville vilma vincent virpi virva virve vivan vladimir väinö walter wilhelm wille william wilma
  yrjö yvonne åke åsa örjan östen
  kari vesa terttu sirkka
`.split(/\s+/).filter((name) => name !== ''))

/** Whether a word of a name, in letters of any size, is a first name; of a double one both halves are. */
export function isGivenName(word: string): boolean {
  return word.toLowerCase().split('-').every((part) => GIVEN_NAMES.has(part))
}
