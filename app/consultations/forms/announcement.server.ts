import { SERVED_LANGUAGES } from '~/counties/contract'
import { dayTyped, readTypedDay, type TypedDay } from '~/kernel/typed-days'
import { MEDIA } from '../contract'
import type { AnnouncementToAdd } from '../rules/announcing'

/** An entry as it was typed; the day in its three parts. */
export type TypedAnnouncement = Omit<AnnouncementToAdd, 'announcedOn'> & { day: TypedDay }

/** Reads the form of a new entry. Nothing is lost: what cannot be used is given back as it was typed. */
export function readAnnouncement(form: FormData): TypedAnnouncement {
  const word = (name: string, most: number) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.slice(0, most) : ''
  }
  return {
    medium: MEDIA.find((each) => each === form.get('medium')) ?? null,
    place: word('place', 1000),
    day: readTypedDay(form, 'announcedOn'),
    languages: SERVED_LANGUAGES.filter((language) => form.getAll('languages').includes(language)),
  }
}

/** The entry without the spaces around what was typed, its day as one. */
export function announcementTyped({ medium, place, day, languages }: TypedAnnouncement): AnnouncementToAdd {
  return { medium, place: place.trim().replaceAll(/\s+/g, ' '), announcedOn: dayTyped(day), languages }
}
