import { hasIdentityCode } from '~/kernel/personal-data'
import type { FieldMessage } from '~/kernel/results'
import type { Day } from '~/kernel/times'
import type { AnnouncementFacts, Medium } from '../contract'

/** Longest name of a place, in characters. */
export const MAX_PLACE = 200

/** So many entries beside one matter. */
export const MOST_ANNOUNCEMENTS = 200

/** An entry as somebody wants to add it; `announcedOn` is null when no day was given, undefined when it was no day. */
export type AnnouncementToAdd = { medium: Medium | null; place: string; announcedOn: Day | null | undefined; languages: AnnouncementFacts['languages'] }

/**
 * Everything that keeps an entry from being added, field by field. The log tells what has been done (domain rule A41-2),
 * so a day to come is refused; the place is a name, so it holds no identity code (P-3).
 */
export function checkAnnouncement({ medium, place, announcedOn, languages }: AnnouncementToAdd, today: Day): FieldMessage[] {
  return [
    ...(medium === null ? [{ field: 'medium', key: 'no-medium' }] : []),
    ...placeMessages(place),
    ...(announcedOn === null || announcedOn === undefined ? [{ field: 'announcedOn', key: announcedOn === null ? 'no-day' : 'bad-day' }] : announcedOn > today ? [{ field: 'announcedOn', key: 'day-to-come' }] : []),
    ...(languages.length === 0 ? [{ field: 'languages', key: 'no-language' }] : []),
  ]
}

function placeMessages(place: string): FieldMessage[] {
  if (place === '') return [{ field: 'place', key: 'no-place' }]
  if (hasIdentityCode(place)) return [{ field: 'place', key: 'identity-code' }]
  return place.length > MAX_PLACE ? [{ field: 'place', key: 'place-too-long', values: { max: MAX_PLACE } }] : []
}
