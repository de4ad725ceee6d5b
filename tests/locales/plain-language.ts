/**
 * What software can say about plain language: likely problems, never that a text "is selkokieli" (that takes a trained
 * writer and test readers). The limits are our own, calibrated on the first texts of the product; words a sentence.
 */
const LIMITS: Record<string, { usual: number; most: number; mean: number; wordUsual: number; wordMost: number } | undefined> = {
  fi: { usual: 12, most: 15, mean: 8, wordUsual: 14, wordMost: 20 },
  sv: { usual: 13, most: 16, mean: 9, wordUsual: 12, wordMost: 18 },
  en: { usual: 15, most: 20, mean: 10, wordUsual: 12, wordMost: Infinity },
}

/** Short forms that a reader would have to know how to read out. */
const ABBREVIATIONS: Record<string, readonly string[] | undefined> = {
  fi: ['esim.', 'mm.', 'ym.', 'yms.', 'jne.', 'ks.', 'ns.', 'nk.', 'n.', 'ml.', 'klo', 'kpl', 'puh.', 'os.', 'vrt.', 'em.', 'ko.', 'so.', 'ts.', 'mom.', 'tms.', 'ao.', 'alk.', 'ent.', 'hlö', 'v.'],
  sv: ['t.ex.', 't ex', 'bl.a.', 'bl a', 'm.m.', 'm.fl.', 'osv.', 'o.s.v.', 'kl.', 's.k.', 'd.v.s.', 'dvs.', 'fr.o.m.', 't.o.m.', 'p.g.a.', 'm.a.o.', 'resp.', 'inkl.', 'exkl.', 'ca', 'nr', 'tfn', 'st.', 'jfr', 'ev.', 'obs'],
  en: ['e.g.', 'i.e.', 'etc.', 'approx.', 'vs.', 'no.', 'tel.', 'incl.', 'a.m.', 'p.m.', 'asap', 'cf.', 'max.', 'min.', 'dept.'],
}

/** One likely problem; `at` is the sentence or word it concerns. */
export type PlainFinding = {
  rule: 'sentence-length' | 'mean-length' | 'word-length' | 'abbreviation' | 'mark' | 'capitals'
  level: 'error' | 'warning'
  at: string
  /** Words in the sentence, or letters in the word, and how many there may be. */
  count?: number
  limit?: number
}

/** No limit: nobody has calibrated one for the language yet. */
const NONE = { usual: Infinity, most: Infinity, mean: Infinity, wordUsual: Infinity, wordMost: Infinity }

/** Likely problems of a plain-language text, in reading order by rule. `{{placeholders}}` count as one word. */
export function plainLanguageFindings(text: string, language: string): PlainFinding[] {
  return [...longSentences(text, language), ...longWords(text, language), ...abbreviations(text, language), ...marks(text), ...capitals(text)]
}

/** The sentences of a text: headings and list items are sentences of their own, an abbreviation or date ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => line.split(/(?<=[\p{L}\d)”"’}]{2}[.!?…]+[”"’)]?)\s+(?=[\p{Lu}\d”“"({])/u))
    .map((sentence) => sentence.replace(/^\s*(?:[-*#>]+|\d+[.)])\s+/, '').trim())
    .filter((sentence) => /[\p{L}\d{]/u.test(sentence))
}

/** The words of a sentence; a number, a compound with a hyphen and a placeholder are one word each. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\{\{[^}]*\}\}|[\p{L}\d]+(?:[-’'.:,/@][\p{L}\d]+)*/gu) ?? []
}

function longSentences(text: string, language: string): PlainFinding[] {
  const { usual, most, mean } = LIMITS[language] ?? NONE
  const lengths = sentencesOf(text).map((at) => ({ at, count: wordsOf(at).length }))
  const found: PlainFinding[] = lengths
    .filter(({ count }) => count > usual)
    .map(({ at, count }) => ({ rule: 'sentence-length', level: count > most ? 'error' : 'warning', at, count, limit: count > most ? most : usual }))
  const average = lengths.reduce((sum, { count }) => sum + count, 0) / lengths.length
  // A mean says something about a text, not about a line of two sentences.
  if (lengths.length >= 3 && average > mean) found.push({ rule: 'mean-length', level: 'warning', at: text, count: Math.round(average * 10) / 10, limit: mean })
  return found
}

function longWords(text: string, language: string): PlainFinding[] {
  const { wordUsual, wordMost } = LIMITS[language] ?? NONE
  return wordsOf(text)
    .filter((word) => /^\p{L}[\p{L}-]*$/u.test(word))
    .map((at) => ({ at, count: Math.max(...at.split('-').map((part) => part.length)) }))
    .filter(({ count }) => count > wordUsual)
    .map(({ at, count }) => ({ rule: 'word-length', level: count > wordMost ? 'error' : 'warning', at, count, limit: count > wordMost ? wordMost : wordUsual }))
}

function abbreviations(text: string, language: string): PlainFinding[] {
  const lower = text.toLowerCase()
  return (ABBREVIATIONS[language] ?? [])
    .filter((short) => new RegExp(`(?<![\\p{L}\\d.])${short.replaceAll('.', '\\.')}(?![\\p{L}\\d])`, 'u').test(lower))
    .filter((short) => !endsItsSentenceOnly(lower, short))
    .map((at) => ({ rule: 'abbreviation', level: 'error', at }))
}

// "no." and "min." are words too when the sentence ends with them.
function endsItsSentenceOnly(lower: string, short: string): boolean {
  return ['no.', 'min.', 'st.', 'so.', 'v.', 'n.'].includes(short) && !lower.includes(`${short} `)
}

function marks(text: string): PlainFinding[] {
  const outsidePlaceholders = text.replace(/\{\{[^}]*\}\}/g, '')
  const found = outsidePlaceholders.match(/[()[\];]| – |(?<=\p{L})\/(?=\p{L})/gu) ?? []
  return [...new Set(found)].map((mark) => ({ rule: 'mark', level: /[()[\];]/.test(mark) ? 'error' : 'warning', at: mark.trim() }))
}

function capitals(text: string): PlainFinding[] {
  const outsidePlaceholders = text.replace(/\{\{[^}]*\}\}/g, '')
  const found = outsidePlaceholders.match(/(?<![\p{L}\d-])\p{Lu}{4,}(?![\p{L}\d])/gu) ?? []
  return [...new Set(found)].map((at) => ({ rule: 'capitals', level: 'error', at }))
}
