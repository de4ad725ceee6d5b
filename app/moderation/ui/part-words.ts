import type { TextOf } from '~/platform/i18n/text-for'

/** The name of a text of a statement by its path (`positions/0/reason/fi`). */
export function statementPart(t: TextOf<'moderation'>, part: string): string {
  const [head = '', index = '', field] = part.split('/')
  const number = Number(index) + 1
  switch (head) {
    case 'title': return t('part.title')
    case 'summary': return t('part.summary')
    case 'positions': return t(field === 'reason' ? 'part.position-reason' : 'part.position-text', { number })
    case 'hearings': return t(field === 'place' ? 'part.hearing-place' : 'part.hearing', { number })
    case 'howAsked': return t('part.asked')
    case 'dissent': return t('part.dissent', { number })
    case 'missing': return t('part.missing', { number })
    case 'interests': return t('part.interest', { number })
    case 'signOff': return t('part.section')
    case 'relay': return t('part.umbrella')
    default: return t('part.other')
  }
}

/** How much of a text is enough to know it by, in UTF-16 units. */
const ENOUGH = 60

/** The first words of a text, cut between words. */
export function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= ENOUGH) return line
  const cut = line.slice(0, ENOUGH)
  const end = line[ENOUGH] === ' ' ? ENOUGH : cut.lastIndexOf(' ')
  // One word that is longer than all this is cut between whole characters.
  return `${end > 0 ? cut.slice(0, end) : Array.from(cut).slice(0, -1).join('')}…`
}
