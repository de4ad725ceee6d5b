/** A street address: "Koivutie 5 A 12", "asun Koivutiellä 5", "Strandvägen 3". Numbers of roads and distances are none. */
export const STREET = new RegExp(
  '(?<![\\p{L}\\d-])(?!(?:[Vv]alta|[Kk]anta|[Mm]aan|[Mm]oottori|[Kk]ehä|[Rr]auta|[Ss]eutu|[Yy]hdys|[Rr]iks|[Ss]tam|[Mm]otor)(?:tie|väg))' +
    '\\p{L}\\p{Ll}{2,30}(?:-\\p{Ll}{0,30})?(?:katu|kadulla|kadulta|kadun|tie|tiellä|tieltä|tien|kuja|kujalla|kujan|polku|polulla|polun|kaari|kaarella|raitti|raitilla|väylä|väylällä|rinne|rinteellä|penger|penkereellä|bulevardi|gata|gatan|vägen|gränd|gränden|stigen|gången|esplanaden)' +
    '\\s+(?:numero(?:ssa)?\\s+|nr\\s+)?\\d{1,4}(?:\\s?[a-zA-Z](?!\\p{L}))?(?:\\s?(?:as\\.?|bst\\.?)?\\s?\\d{1,3})?(?!\\d|\\s?(?:km|kilom|%|euro|vuot|vuod|kertaa|minuut|päiv|gånger|år|minuter))',
  'gu',
)

/** An address the English way, and a postal code with its town. */
export const OTHER_ADDRESS = /(?<![\p{L}\d])(?:\d{1,4}\s+(?:\p{Lu}\p{Ll}+\s+){1,2}(?:Street|Road|Avenue|Lane|Drive)|\d{5}\s+\p{Lu}[\p{Ll}\p{Lu}]{2,}(?=$|[\s.,;]))/gu
