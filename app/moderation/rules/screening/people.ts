import { anyOf } from './patterns'

/** The writer speaks of themselves. */
export const SELF = anyOf([
  'minulla', 'minun', 'minua', 'minulle', 'minulta', 'minusta', 'minä', 'mulla', 'mun', 'mulle', 'mua', 'mä', 'itselläni', 'itselleni', 'olen', 'olin', 'oon', 'saan', 'sain', 'sairastan', 'sairastin', 'sairastuin', 'käyn', 'kävin', 'tarvitsen', 'odotan', 'odotin', 'jonotan', 'jonotin', 'syön', 'käytän', 'kärsin',
  'jag', 'mig', 'mej', 'min', 'mitt', 'mina',
  // "I" alone is a Swedish preposition.
  'i (?:am|have|had|was|got|get|need|take|use|suffer|live|go|went|see)', 'i’m', "i'm", 'i’ve', "i've", 'my', 'myself',
])

/** The writer speaks of somebody else who could be found: family, a neighbour, somebody they know. */
export const SOMEBODY = anyOf([
  'naapuri', 'naapurin', 'naapurini', 'naapurimme', 'naapurissa*', 'naapurillani', 'naapurilla', 'äiti', 'äitini', 'äidin', 'äidilläni', 'äidillä', 'äitiä*', 'isä', 'isäni', 'isän', 'isällä', 'isälläni', 'mieheni', 'miehelläni', 'vaimo', 'vaimoni', 'vaimolla*', 'puoliso', 'puolisoni', 'puolisolla*',
  'poika', 'poikani', 'pojalla*', 'pojallani', 'tytär', 'tyttäreni', 'tyttärellä*', 'tyttö', 'tyttöni', 'lapsi', 'lapseni', 'lapsemme', 'lapsella*', 'lapsellani', 'lastani', 'lapsenlapsi*', 'sisko', 'siskoni', 'siskolla*', 'veli', 'veljeni', 'veljellä*', 'mummo*', 'mummi*', 'pappa', 'pappani', 'ukki', 'ukkini', 'vaari*', 'isoäiti*', 'isoisä*', 'anoppi*', 'appi', 'appeni', 'kummipoika*', 'kummityttö*',
  'ystäväni', 'ystävälläni', 'kaverini', 'kaverillani', 'tuttavani', 'tuttavallani', 'työkaverini', 'serkku*', 'tätini', 'setäni', 'enoni', 'emäntä', 'emännällä', 'isäntä', 'isännällä', 'rouva', 'herra', 'hän', 'hänellä', 'hänen', 'hänelle', 'häntä', 'asiakkaani', 'potilaani', 'omaiseni', 'läheiseni', 'läheiselläni',
  'granne', 'grannen', 'grannens', 'min man', 'min fru', 'min hustru', 'min sambo', 'son', 'sonen', 'dotter', 'dottern', 'mamma*', 'mor', 'min far', 'far (?:har|är|hade)', 'pappa', 'barn', 'barnet', 'barnbarn*', 'syster', 'systern', 'bror', 'brodern', 'mormor', 'morfar', 'farmor', 'farfar', 'svärmor', 'svärfar', 'min vän', 'min väninna', 'min kompis', 'bekant', 'hon', 'han', 'henne', 'hennes', 'honom', 'hans',
  'neighbour', 'neighbor', 'neighbour’s', "neighbour's", 'husband', 'wife', 'partner', 'mother', 'mum', 'mom', 'father', 'dad', 'son', 'daughter', 'child', 'kid', 'sister', 'brother', 'grandmother', 'grandfather', 'grandma', 'grandpa', 'friend', 'colleague', 'she', 'he (?:has|is|was|had|needs|gets|takes|cannot|can|does|suffers|lives)', 'her', 'him', 'his',
])

/** A child with the place where it is met. */
export const SCHOOL = anyOf(['luokalla', 'luokalta', 'luokkalainen', 'koulussa', 'koulun', 'koulua', 'päiväkodissa', 'päiväkodin', 'eskarissa', 'esikoulussa', 'klassen', 'skola', 'skolan', 'daghem*', 'dagis*', 'förskola*', 'grade', 'school', 'kindergarten', 'nursery'])

const FIRST_NAMES = [
  'Aino', 'Anna', 'Anne', 'Anneli', 'Annika', 'Antti', 'Ari', 'Arja', 'Eero', 'Eeva', 'Eija', 'Elina', 'Emilia', 'Emma', 'Erkki', 'Esa', 'Eva', 'Hanna', 'Hannu', 'Heikki', 'Helena', 'Henna', 'Ilkka', 'Irma', 'Jaakko', 'Jaana', 'Jani', 'Janne', 'Jari', 'Jenni', 'Johanna', 'Jorma', 'Jouni', 'Juha', 'Juhani', 'Jukka', 'Jussi', 'Kaarina', 'Kaisa', 'Kalle', 'Kari', 'Katja', 'Kirsi', 'Kristiina', 'Laura', 'Lauri', 'Leena', 'Liisa', 'Maija', 'Maria', 'Marika', 'Marja', 'Markku', 'Marko', 'Martti', 'Matti', 'Merja', 'Mika', 'Mikko', 'Minna', 'Miina', 'Niina', 'Olli', 'Outi', 'Paavo', 'Pasi', 'Päivi', 'Pekka', 'Pentti', 'Pertti', 'Petri', 'Pirjo', 'Pirkko', 'Raija', 'Raimo', 'Reijo', 'Riikka', 'Riitta', 'Risto', 'Ritva', 'Sami', 'Sanna', 'Sari', 'Satu', 'Seija', 'Sirpa', 'Susanna', 'Taina', 'Tapio', 'Tarja', 'Tero', 'Terttu', 'Tiina', 'Timo', 'Tuija', 'Tuomas', 'Tuula', 'Ulla', 'Urho', 'Veikko', 'Ville', 'Virpi',
  'Anders', 'Ann', 'Annette', 'Astrid', 'Barbro', 'Bengt', 'Berit', 'Birgitta', 'Bo', 'Carina', 'Christina', 'Christer', 'Elisabeth', 'Erik', 'Göran', 'Greta', 'Gun', 'Gunilla', 'Gunnar', 'Gustav', 'Håkan', 'Inger', 'Ingrid', 'Johan', 'Karin', 'Kerstin', 'Kjell', 'Kristina', 'Lars', 'Lena', 'Margareta', 'Mats', 'Mikael', 'Monica', 'Nils', 'Olof', 'Peter', 'Siv', 'Stefan', 'Sven', 'Ulf', 'Ulrika',
  'David', 'Elizabeth', 'James', 'Jane', 'Jennifer', 'John', 'Linda', 'Mary', 'Michael', 'Patricia', 'Robert', 'Sarah', 'Susan', 'Thomas', 'William', 'Ahmed', 'Ali', 'Amina', 'Fatima', 'Hassan', 'Ibrahim', 'Mohamed', 'Olena', 'Natalia', 'Svetlana', 'Vladimir', 'Nguyen',
]

/** A first name followed by a surname, in any case of Finnish: "Liisa Esimerkin", "Nils Holmberg". */
export const FULL_NAME = new RegExp(`(?<![\\p{L}])(?:${FIRST_NAMES.join('|')})(?:-\\p{Lu}\\p{Ll}+)?\\s+\\p{Lu}\\p{Ll}{2,}(?:-\\p{Lu}\\p{Ll}+)?`, 'gu')

/** Somebody named by their farm, house or title: "Mattilan emäntä", "Koivurannan tilalta", "rouva Virtanen". */
export const KNOWN_AS = /(?<!\p{L})(?:\p{Lu}\p{Ll}{2,}n\s+(?:emän(?:tä|nä)\p{L}*|isän(?:tä|nä)\p{L}*|rouva\p{L}*|tilal(?:la|ta|le)|tilan|talossa|talosta|mökissä|perhe(?:essä|en)?)|(?:[Rr]ouva|[Hh]erra|[Nn]eiti|[Ff]ru|[Hh]err|Mrs|Mr|Ms)\.?\s+\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}s\s+(?:gård|hemman))/gu
