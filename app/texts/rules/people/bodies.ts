// Endings of nouns that the words of bodies take in a sentence: "Reumaliiton", "säätiötä", "yhdistykset".
const CASES = '(?:n|t|a|ä|ta|tä|ssa|ssä|sta|stä|lle|lla|llä|lta|ltä|jen|iden)?'

/** How the words of Finnish bodies end, alone or as the last part of a compound. */
const FINNISH = [
  `lii(?:tto|to)${CASES}`, `(?:säätiö|seura|järjestö|toimisto|virasto|neuvosto|valtuusto|osasto|verkosto|yhteisö|yhtymä|opisto|laitos|hallitus|ministeriö|kerho|piiri|foorumi|raati|sairaala)${CASES}`,
  'yhdisty(?:s|st[aä]|ks\\p{Ll}{1,6})', 'kesku(?:s|sta|ks\\p{Ll}{1,6})', 'kun(?:ta|taa|nan|nat|nassa|nalle|tien)', 'kaupun(?:ki|kia|gin|git|gissa|gille|kien)', 'aluee?(?:n|t|tta|ella|elle|iden)?',
  // Homes and houses of care bear the names of people: "Hoivakoti Aino", "Villa Maria".
  '(?:hoiva|palvelu|ryhmä|vanhain|päivä|perhe|turva)(?:koti|kodin|kodit|talo|talon|talot)', '(?<!\\p{L})villa',
  // Those who belong together, not one of them: a person's name is no plural.
  '(?:hoitajat|saajat|läiset|laiset|vammaiset|sairaat|omaiset|vanhemmat|nuoret|naiset|lapset|ystävät|invalidit|veteraanit|martat)',
]
const SWEDISH = [
  '(?:förbund|distrikt|område|råd|nätverk|sällskap|samfund|institut|sjukhus)(?:et|en|ets|s|t)?', '(?:förening|stiftelse|kommun|styrelse|nämnd|församling|klubb|krets|grupp|byrå|central)(?:en|n|ar|er|ens|s)?', 'centr(?:et|um)',
  '(?:vård|service|grupp|ålderdoms|äldre|dag)(?:hem|hus|boende)(?:met|et|t)?',
  // Only as words of their own: surnames end in -stad.
  '(?<!\\p{L})sta(?:d|den|ds|dens)', '(?<!\\p{L})folkhälsan',
]
const ENGLISH = [
  '(?<!\\p{L})(?:association|federation|society|foundation|union|council|cent(?:er|re)|network|hospital|university|institute|committee|agency|club|league|alliance|group|municipality|city|region|district|organi[sz]ation|department|ministry)(?:s|ies)?',
]
const FORMS = ['(?<!\\p{L})(?:ry|rf|r\\.y|r\\.f|oyj?|ab|ltd)']

// JavaScript's \b knows no ä or ö, so the end of a word is where no letter follows.
const BODY = new RegExp(`(?:${[...FINNISH, ...SWEDISH, ...ENGLISH, ...FORMS].join('|')})(?!\\p{L})`, 'iu')
const OF_A_COUNTRY = /(?<!\p{L})(?:Suomen|Finlands|Svenska|Finska|Finnish|Punainen Risti|Röda Kors(?:et)?|Red Cross)(?!\p{L})/u
// "Etelä-Savo", "Etelä-Savon Omaishoitajat": a surname such as Keski-Korpela does not stand in the genitive before another name.
const OF_A_REGION = /^(?:Etelä|Pohjois|Itä|Länsi|Keski|Varsinais|Kanta|Päijät|Kaakkois|Lounais|Koillis|Luoteis|Sisä|Ylä|Ala)-\p{Lu}\p{Ll}+(?:$|n )/u
// "Norra Karelen", "North Karelia": no first names, but the half of a name of a place.
const PART_OF_A_PLACE = /^(?:Norra|Södra|Östra|Västra|Mellersta|Egentliga|Inre|Yttre|Nya|Gamla|Stora|Staden|North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|New|Pohjoinen|Eteläinen|Itäinen|Läntinen|Iso|Vähä|Uusi|Vanha) /u

/** Whether an entry of a list, composed and with single spaces, tells by its words that it is an organisation, an authority or a place. */
export function isBody(entry: string): boolean {
  return BODY.test(entry) || OF_A_COUNTRY.test(entry) || OF_A_REGION.test(entry) || PART_OF_A_PLACE.test(entry)
}
