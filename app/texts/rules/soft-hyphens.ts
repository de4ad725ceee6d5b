/** Where a soft hyphen may stand inside one word, as the language's syllable patterns see it. */
export type Syllables = (word: string) => string

const SOFT_HYPHEN = '\u00ad'
/** Words shorter than this fit a phone's line as they are. */
const LONG = 14
/** Parts of a compound longer than this are divided further, by syllables. */
const LONG_PART = 12

// First parts of compounds that are common in county texts. Syllable patterns alone divide at the wrong place where
// two words meet: "hyvinvoin-tialue". The longest part that fits is taken first.
const FIRST_PARTS: Record<string, readonly string[]> = {
  fi: [
    'aikuis', 'alue', 'asiakas', 'asukas', 'digi', 'ehkäisevä', 'etä', 'hallinto', 'henkilöstö', 'henkilö', 'hoiva', 'hyvinvointi', 'ilta', 'järjestö',
    'kansalais', 'kehitys', 'kieli', 'kokemus', 'koti', 'kuljetus', 'kumppanuus', 'kunta', 'kustannus', 'kylä', 'käyttäjä', 'lapsi', 'liikenne', 'lähi', 'lääkäri',
    'neuvonta', 'nuoriso', 'ohjaus', 'omais', 'osallisuus', 'osallistumis', 'paikka', 'palaute', 'palvelu', 'perhe', 'perus', 'potilas', 'päihde', 'päätöksen', 'raha', 'saatavuus',
    'saavutettavuus', 'selko', 'sosiaali', 'suunnittelu', 'talous', 'terveyden', 'terveys', 'tiedon', 'tieto', 'toiminta', 'toimenpide', 'tuki', 'turvallisuus',
    'vaikuttamis', 'vaikutus', 'valmistelu', 'valtuusto', 'vammais', 'vanhus', 'vapaaehtois', 'vastaan', 'vastaus', 'verkko', 'viitto', 'virka', 'vuoro', 'yhdenvertaisuus', 'yhdistys', 'yhteis', 'yhteys', 'yhteen',
  ],
  sv: [
    'anhörig', 'arbets', 'barn', 'befolknings', 'besluts', 'digi', 'distans', 'familje', 'frivillig', 'förenings', 'förebyggande', 'förvaltnings', 'handikapp', 'hälso', 'hem', 'information', 'informations',
    'invånar', 'klient', 'kontakt', 'kostnads', 'kvälls', 'kommun', 'läkar', 'när', 'närservice', 'områdes', 'organisations', 'patient', 'personal', 'primär', 'rådgivnings', 'samarbets', 'service', 'servicenäts',
    'sjukvårds', 'social', 'språk', 'styrnings', 'svars', 'telefon', 'tillgänglighets', 'tjänste', 'ungdoms', 'utlåtande', 'utvärderings', 'verksamhets', 'välfärds', 'vårds', 'ärende',
  ],
}

const longestFirst = Object.fromEntries(
  Object.entries(FIRST_PARTS).map(([language, parts]) => [language, [...parts].sort((a, b) => b.length - a.length)]),
) as Record<string, readonly string[] | undefined>

// Endings that look like the beginning of a second part: "palvelu|issamme" is one word.
const ENDINGS: Record<string, RegExp | undefined> = {
  fi: /^(?:i?(?:ss|st[aä]|ll|lt|ks|hin|den|tten|mme|nne|ns[aä]|n$)|jen|j[aä]$|en)/,
  sv: /^(?:s?(?:en|er|ar|arna|erna|ens|as)s?$)/,
}

/**
 * Puts soft hyphens into long words: first where a known compound is joined, then, in parts that are still long, at
 * syllables. Without `syllables` only the joints are marked: plain language has no automatic hyphenation otherwise
 * (domain rule R19). For headings and running text only; never for labels, links and buttons, whose names programs read.
 */
export function softenWords(text: string, language: string, syllables: Syllables | null): string {
  return text.replace(/[\p{L}]{14,}/gu, (word) => soften(word, language, syllables))
}

function soften(word: string, language: string, syllables: Syllables | null): string {
  if (word.length < LONG || word.includes(SOFT_HYPHEN)) return word
  return partsOf(word, language)
    .map((part) => (syllables && part.length > LONG_PART ? inside(syllables(part)) : part))
    .join(SOFT_HYPHEN)
}

function partsOf(word: string, language: string): string[] {
  const lower = word.toLowerCase()
  const first = longestFirst[language]?.find((part) => {
    const rest = lower.slice(part.length)
    return lower.startsWith(part) && rest.length >= 5 && !ENDINGS[language]?.test(rest)
  })
  return first ? [word.slice(0, first.length), ...partsOf(word.slice(first.length), language)] : [word]
}

// Two or three letters left alone on a line help nobody.
function inside(part: string): string {
  const pieces = part.split(SOFT_HYPHEN)
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last !== undefined && last.length < 5) joined[joined.length - 1] = last + piece
    else joined.push(piece)
  }
  if (joined.length > 1 && joined.at(-1)!.length < 4) joined.splice(-2, 2, joined.at(-2)! + joined.at(-1)!)
  return joined.join(SOFT_HYPHEN)
}
