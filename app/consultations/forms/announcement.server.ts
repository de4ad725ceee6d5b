import { SERVED_LANGUAGES } from '~/counties/contract'
import { isDay, type Day } from '~/kernel/times'
import { MEDIA } from '../contract'
import type { AnnouncementToAdd } from '../rules/announcing'

/** An entry as it was typed; the day in its three parts. */
export type TypedAnnouncement = Omit<AnnouncementToAdd, 'announcedOn'> & { day: { day: string; month: string; year: string } }

/** Reads the form of a new entry. Nothing is lost: what cannot be used is given back as it was typed. */
export function readAnnouncement(form: FormData): TypedAnnouncement {
  const word = (name: string, most: number) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  return {
    medium: MEDIA.find((each) => each === form.get('medium')) ?? null,
    place: word('place', 1000),
    day: { day: word('announcedOn.day', 10), month: word('announcedOn.month', 10), year: word('announcedOn.year', 10) },
    languages: SERVED_LANGUAGES.filter((language) => form.getAll('languages').includes(language)),
  }
}

/** The entry without the spaces around what was typed, its day as one. */
export function announcementTyped({ medium, place, day, languages }: TypedAnnouncement): AnnouncementToAdd {
  return { medium, place: place.trim().replaceAll(/\s+/g, ' '), announcedOn: dayTyped(day), languages }
}

function dayTyped({ day, month, year }: TypedAnnouncement['day']): Day | null | undefined {
  if (`${day}${month}${year}`.trim() === '') return null
  const written = `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`
  return isDay(written) ? written : undefined
}
