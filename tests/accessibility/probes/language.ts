import { describe, ownText, shown } from './elements'

type Language = 'fi' | 'sv' | 'en'

const WORDS: Record<Language, string> = {
  fi: 'ja ei että tai kun jos myös voi voit sen ovat mitä miten joka jotka olla kanssa mukaan tämä tässä vielä vain sekä niin kuin sinä sinun meidän hyvinvointialue palvelut asukkaat vastaus vastaa kaikki mutta ne he hän oli olisi pitää',
  sv: 'och att det som för på är av inte med till den om har kan vad eller ett också från du din ditt vi ni de så när där vid ska skulle alla svar svara invånare välfärdsområde här detta men inom efter',
  en: 'the and of to is for you your with that this not are what can by will from it we our when where they have has was which answer answers county about more all',
}
const PATTERNS: Record<Language, RegExp> = {
  fi: /(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|iden|ksen|mme|vat|vät|nen|minen|essa|asta)$|ää|yö|uo|ii|uu|kk.*a$/,
  sv: /å|(?:ning|ningen|het|heten|arna|erna|tjänst|sjuk\p{L}*|lig|liga|vård)$/u,
  en: /(?:tion|ing|ness|ments?|ould|ight|ough)$|^th|wh/,
}

/** The language of a text when it is plain to see, else undefined: names, numbers and short words decide nothing. */
export function languageOf(text: string): Language | undefined {
  const words = text.toLocaleLowerCase('fi').match(/\p{L}+/gu) ?? []
  if (words.length < 4) return undefined
  const scores = (['fi', 'sv', 'en'] as const).map((language) => {
    const known = new Set(WORDS[language].split(' '))
    const score = words.reduce((sum, word) => sum + (known.has(word) ? 2 : word.length > 4 && PATTERNS[language].test(word) ? 1 : 0), 0)
    return { language, score: score / words.length }
  })
  const [first, second] = scores.sort((a, b) => b.score - a.score) as [{ language: Language; score: number }, { score: number }]
  return first.score >= 0.5 && first.score >= second.score * 2.5 ? first.language : undefined
}

/** WCAG 3.1.2: a part in another language than the text around it says so. */
export function wrongLanguages(): string[] {
  return shown('main *, header *, footer *, aside *').flatMap((element) => {
    if (['SCRIPT', 'STYLE', 'SVG'].includes(element.tagName) || element.closest('svg, [translate=no]')) return []
    const text = element instanceof HTMLTextAreaElement ? '' : ownText(element)
    const is = languageOf(text)
    const says = element.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)
    return is && says && is !== says ? [`${describe(element)} is in ${is}, says ${says}`] : []
  })
}
