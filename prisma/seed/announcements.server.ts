import { recordAnnouncement } from '~/consultations/commands/record-announcement.server'
import type { AnnouncementFacts } from '~/consultations/contract'
import { addDays, dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { done } from './outcome'

type Told = Omit<AnnouncementFacts, 'id' | 'announcedOn'> & { daysBefore: number }

/** Where every matter of the county is announced. */
const EVERYWHERE: Told[] = [
  { medium: 'web', place: 'jarvirannikko.example', languages: ['fi', 'sv', 'en'], daysBefore: 0 },
  { medium: 'newspaper', place: 'Järvirannikon Sanomat', languages: ['fi'], daysBefore: 3 },
  { medium: 'newspaper', place: 'Insjökustens Tidning', languages: ['sv'], daysBefore: 2 },
]

/** Where a matter of the villages is announced besides. */
const IN_VILLAGES: Told[] = [
  { medium: 'board', place: 'Kuusniemen kunnantalo', languages: ['fi', 'sv'], daysBefore: 1 },
  { medium: 'library', place: 'Lehtovaaran kirjasto', languages: ['fi'], daysBefore: 1 },
  { medium: 'radio', place: 'Järviradio', languages: ['fi'], daysBefore: 0 },
]

/** Notes, when the matter opens, where it has been announced. */
export async function seedAnnouncements(opening: Work, consultationId: string, isOfVillages: boolean): Promise<void> {
  for (const { daysBefore, ...entry } of isOfVillages ? [...EVERYWHERE, ...IN_VILLAGES] : EVERYWHERE) {
    done(entry.place, await recordAnnouncement(opening, { consultationId, ...entry, announcedOn: addDays(dayOf(opening.now), -daysBefore) }))
  }
}
