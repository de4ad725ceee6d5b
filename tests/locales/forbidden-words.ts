import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'

type Rule = { pattern: RegExp; why: string; only?: 'plain' | 'ordinary' }

/**
 * Promises that an authority cannot keep, and a basis that is not there (domain rules J-1, P-1): that an answer is
 * confidential or seen by nobody, and that answering is consenting.
 */
const PROMISES: Record<'fi' | 'sv' | 'en', Rule[]> = {
  fi: [
    { pattern: /luottamukselli|luottamuksella|salassa\s+pysy|pysy\w*\s+salassa|emme\s+kerro\s+(?:kenellekään|muille)/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /(?:vasta\p{L}+|tekst\p{L}+|sitä|niitä)\s+ei\s+(?:näytetä|kerrota|luovuteta|anneta|julkaista)\s+(?:kenellekään|muille|missään)|kukaan\s+muu\s+ei\s+(?:näe|lue|saa\s+nähdä)|kukaan\s+ei\s+(?:näe|lue)\s+vasta|vain\s+sinä\s+näet\s+vasta/iu, why: 'no promise that nobody sees: others may ask for a document' },
    { pattern: /vastaamalla\s+(?:annat|hyväksyt|suostut)|suostu(?:t|muksesi)\b.*\bvastaamalla/i, why: 'answering is not consent' },
  ],
  sv: [
    { pattern: /konfidentiell|förtrolig|i förtroende|hemligt?\b/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /(?:svar\p{L}*|text\p{L}*)\s+(?:visas|lämnas|ges|berättas|publiceras)\s+inte\s+(?:för|till|åt)\s+(?:någon|andra)|ingen\s+annan\s+(?:ser|läser|får\s+se|kan\s+se)|ingen\s+(?:ser|läser|får\s+se)\s+(?:ditt|dina)?\s*svar|bara\s+du\s+ser\s+(?:ditt|dina)\s+svar/iu, why: 'no promise that nobody sees: others may ask for a document' },
    { pattern: /genom att svara\s+(?:ger|godkänner|samtycker)/i, why: 'answering is not consent' },
  ],
  en: [
    { pattern: /confidential|in confidence|kept? (?:it )?secret|stays? secret/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /not (?:be )?(?:shown|given|told|passed on) to (?:anyone|anybody|others)|(?:nobody|no one) else (?:will |can |ever )?(?:sees?|reads?)\b|(?:nobody|no one) (?:will |can |ever )?(?:sees?|reads?) (?:your |the )?answer|only you (?:can |will )?see (?:your |the )?answer/i, why: 'no promise that nobody sees: others may ask for a document' },
    { pattern: /by (?:answering|sending|submitting)[^.]*\b(?:consent|agree|accept)/i, why: 'answering is not consent' },
  ],
}

/** Words of one language that the voice of the product does not use. The reasons are in locales/README.md. */
const WORDS: Record<string, Rule[] | undefined> = {
  fi: [
    ...PROMISES.fi,
    { pattern: /\bhetu/i, why: 'henkilötunnus' },
    { pattern: /\bdeadline|konsultaatio/i, why: 'määräaika; kuuleminen' },
    { pattern: /valitettavasti|pakollinen kenttä|virheellinen syöte|\bklikkaa/i, why: 'say what to do' },
    { pattern: /^(?:Peruuta|OK|Submit|Lähetä lomake)$/, why: 'say what stays' },
    { pattern: /\bon selkokiel/i, why: 'running text never claims to be selkokieli' },
    { pattern: /(?<!^)(?<![.!?:”] )\bSin(?:ä|un|ulle|ua|ulla)\b/, why: 'no capital Sinä' },
    { pattern: /\b(?:teidän|teille|teitä|teiltä|olkaa|voitte)\b/, why: 'sinä-forms, no teitittely' },
    { pattern: /\b\p{L}+(?:tta|ttä)\s+jättämi/iu, why: 'no -tta jättäminen in plain Finnish', only: 'plain' },
  ],
  sv: [
    ...PROMISES.sv,
    { pattern: /handläggare|\bremiss|samråd|medborgardialog|personnummer|\blandsting|\byttrande|avvikande mening|\bförvaltningsrätt/i, why: 'the official Swedish of Finland' },
    { pattern: /vänligen|tyvärr|\bklicka\b|\bdeadline/i, why: 'say what to do' },
    { pattern: /^(?:Avbryt|OK|Skicka formuläret)$/, why: 'say what stays' },
    { pattern: /(?<!^)(?<![.!?:”] )\bD(?:u|itt|ina|ig|in)\b/, why: 'no capital Du inside a sentence' },
  ],
  en: [
    ...PROMISES.en,
    { pattern: /unfortunately|\bplease note|click here|\bsubmission\b|\binvalid\b|required field|\blog in\b/i, why: 'say what to do; sign in' },
    { pattern: /^(?:Cancel|OK|Submit)$/, why: 'say what stays' },
    { pattern: /\b(?:by|from|of|to) \{\{county\}\}|(?:^|[.:] )\{\{county\}\} [a-z]/, why: 'the county’s name has an article in a sentence' },
  ],
}

const MARKS: Rule[] = [
  { pattern: /!/, why: 'no exclamation mark' },
  { pattern: /["']/, why: 'quotes are ”…” or “…”, the apostrophe is ’' },
  { pattern: /\.{3}/, why: 'an ellipsis is …' },
  { pattern: /\}\}:?\p{L}/u, why: 'a placeholder cannot be inflected' },
  { pattern: /(?<=\d) %|(?<=\d) €/, why: 'a no-break space before the sign' },
]

/** Why a text may not stand as it is; empty when it may. */
export function wordingFaults(locale: Locale, text: string): string[] {
  const rules = [...(WORDS[baseLanguage(locale)] ?? []), ...MARKS].filter(({ only }) => !only || (only === 'plain') === isSimple(locale))
  return rules.filter(({ pattern }) => pattern.test(text)).map(({ pattern, why }) => `${why} (${pattern.exec(text)?.[0] ?? ''})`)
}

/** Which promises a text makes that nobody may make, whatever its language. */
export function promisesIn(text: string): string[] {
  return Object.values(PROMISES).flat().flatMap(({ pattern, why }) => {
    const found = pattern.exec(text)
    return found ? [`${why} (${found[0]})`] : []
  })
}
