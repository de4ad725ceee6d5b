import type { LocalizedText } from '~/kernel/localized-text'
import type { Option, Question } from '../contract'
import type { DefinitionFault } from './definition'

/** Fewest years an age band may span, so that an answer cannot be told apart by the age of who gave it. */
export const LEAST_BAND = 2

// Not by `\b`, which takes ä, å and ö for signs that are no letters.
const BIRTH = /(?<!\p{L})(?:syntymä|syntyn|född|födelse|birth|born(?!\p{L}))/iu
const AGE = /(?<!\p{L})(?:ikä(?:si|ryhmä\p{L}*)?|kuinka vanha|minkä ikäinen|ålder\p{L}*|hur gammal|ages?|how old)(?!\p{L})/iu
const GUARDIAN = /huoltaja|(?:vanhemman|vanhempien) (?:lupa|suostumus)|vårdnadshavare|föräld\p{L}* (?:lov|tillstånd|samtycke)|guardian|parent\p{L}*(?:’s|’)? (?:consent|permission)/iu
const WHO = /(?<!\p{L})(?:(?:etu|suku)?nime(?:si|äsi)|osoitteesi|ditt (?:för|efter)?namn|din adress|your (?:full |first |last )?name|your (?:home )?address)(?!\p{L})/iu

/**
 * What a consultation for children and young people may not ask (domain rule P-13): a day or year of birth, an age other
 * than in bands, a name or address, or a guardian’s consent. What is asked is told from the words in every language, from
 * the limits of a number and from options that are years. A hint may say that no name is wanted, so it is looked into
 * only for birth.
 */
export function childFaults(question: Question): DefinitionFault[] {
  if (says([question.text, question.hint ?? {}], BIRTH) || isYearOfBirth(question)) return [{ at: 'text', code: 'asks-birth' }]
  if (says([question.text], WHO)) return [{ at: 'text', code: 'asks-who' }]
  if (says([question.text], GUARDIAN)) return [{ at: 'text', code: 'asks-guardian' }]
  if (!says([question.text], AGE)) return []
  if (question.type !== 'single-choice') return [{ at: 'type', code: 'age-not-in-bands' }]
  return question.options.flatMap((option, index) => (isBand(option) ? [] : [{ at: `options.${index}.label`, code: 'age-not-in-bands' as const }]))
}

function says(texts: readonly LocalizedText[], pattern: RegExp): boolean {
  return texts.some((text) => Object.values(text).some((words) => pattern.test(words)))
}

/** A number between two years, or options that are all years. */
function isYearOfBirth(question: Question): boolean {
  if (question.type === 'number') return question.min >= 1900 && question.max <= 2100
  const labels = 'options' in question ? question.options.map(({ label }) => Object.values(label)[0] ?? '') : []
  const years = labels.filter((label) => /^(?:19|20)\d{2}$/.test(label.trim()))
  return years.length >= 2 && years.length >= labels.length - 1
}

// "13–15 vuotta" spans three years; "alle 13" and "18 tai enemmän" are open at one end; a label without numbers says no age.
function isBand({ label }: Option): boolean {
  return Object.values(label).every((words) => {
    const numbers = (words.match(/\d+/g) ?? []).map(Number)
    if (numbers.length === 0) return true
    if (numbers.length === 2) return numbers[1]! - numbers[0]! + 1 >= LEAST_BAND
    return numbers.length === 1 && /alle|yli|nuorempi|vanhempi|vähintään|enintään|tai\b|under|över|yngre|äldre|minst|högst|eller\b|younger|older|over\b|or\b|least|most|\+|[<>]/i.test(words)
  })
}
