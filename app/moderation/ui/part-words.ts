import type { TextOf } from '~/platform/i18n/text-for'

/** The name of a text of a statement by its path (`positions/0/reason/fi`). */
export function statementPart(t: TextOf<'moderation'>, part: string): string {
  const [head = '', index = '', field] = part.split('/')
  const number = Number(index) + 1
  switch (head) {
    case 'title': return t('part.title')
    case 'summary': return t('part.summary')
    case 'positions': return t(field === 'reason' ? 'part.position-reason' : 'part.position-text', { number })
    case 'hearings': return t('part.hearing', { number })
    case 'howAsked': return t('part.asked')
    case 'dissent': return t('part.dissent', { number })
    default: return t('part.other')
  }
}
