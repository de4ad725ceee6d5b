import { baseLanguage, isSimple, type Locale } from '~/kernel/locales'

type Rule = { pattern: RegExp; why: string; only?: 'plain' | 'ordinary' }

/** Words of one language that the voice of the product does not use. The reasons are in locales/README.md. */
const WORDS: Record<string, Rule[] | undefined> = {
  fi: [
    { pattern: /luottamukselli|luottamuksella|salassa\s+pysy|pysy\w*\s+salassa|emme\s+kerro\s+(?:kenellekään|muille)/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /vastaamalla\s+(?:annat|hyväksyt|suostut)|suostu(?:t|muksesi)\b.*\bvastaamalla/i, why: 'answering is not consent' },
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
    { pattern: /konfidentiell|förtrolig|i förtroende|hemligt?\b/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /genom att svara\s+(?:ger|godkänner|samtycker)/i, why: 'answering is not consent' },
    { pattern: /handläggare|\bremiss|samråd|medborgardialog|personnummer|\blandsting|\byttrande|avvikande mening|\bförvaltningsrätt/i, why: 'the official Swedish of Finland' },
    { pattern: /vänligen|tyvärr|\bklicka\b|\bdeadline/i, why: 'say what to do' },
    { pattern: /^(?:Avbryt|OK|Skicka formuläret)$/, why: 'say what stays' },
    { pattern: /(?<!^)(?<![.!?:”] )\bD(?:u|itt|ina|ig|in)\b/, why: 'no capital Du inside a sentence' },
  ],
  en: [
    { pattern: /confidential|in confidence|kept? (?:it )?secret|stays? secret/i, why: 'no promise of confidentiality: say who reads' },
    { pattern: /by (?:answering|sending|submitting)[^.]*\b(?:consent|agree|accept)/i, why: 'answering is not consent' },
    { pattern: /unfortunately|\bplease note|click here|\bsubmission\b|\binvalid\b|required field|\blog in\b/i, why: 'say what to do; sign in' },
    { pattern: /^(?:Cancel|OK|Submit)$/, why: 'say what stays' },
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
