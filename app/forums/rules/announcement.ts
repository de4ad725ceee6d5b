import type { Locale } from '~/kernel/locales'
import { missingLocales, type LocalizedText } from '~/kernel/localized-text'
import type { ForumContent } from '../contract'

export type AnnouncementRefusal = 'ends-before-it-starts' | 'no-agenda' | 'no-place' | 'texts-missing'

/** What keeps a forum from being announced. Access information is not optional: people decide by it whether they can come. */
export function announcementRefusals(forum: { startsAt: Date; endsAt: Date; content: ForumContent }, required: readonly Locale[]): AnnouncementRefusal[] {
  const { content } = forum
  const refusals: AnnouncementRefusal[] = []
  if (forum.endsAt <= forum.startsAt) refusals.push('ends-before-it-starts')
  if (content.agenda.length === 0) refusals.push('no-agenda')
  if (content.mode !== 'on-site' && content.remote === null) refusals.push('no-place')
  if (textsOf(content).some((text) => missingLocales(text, required).length > 0)) refusals.push('texts-missing')
  return refusals
}

function textsOf(content: ForumContent): LocalizedText[] {
  return [
    content.title,
    ...(content.mode === 'remote' ? [] : [content.venue.name, content.venue.address, content.venue.accessibility]),
    ...(content.remote ? [content.remote.how, content.remote.captions] : []),
    content.interpretation,
    content.registration,
    content.groundRules,
    content.notRecorded,
    ...content.agenda.flatMap((item) => [item.title, item.lead, ...(item.questions ?? [])]),
    content.contact.role,
    content.contact.hours,
  ]
}
