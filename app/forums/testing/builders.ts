import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { addDays, dayOf, instantAt } from '~/kernel/times'
import type { ForumToAnnounce } from '../commands/announce-forum.server'
import type { ForumContent } from '../contract'

/** All that is told of a forum, complete in every language. */
export function aForumContent(changes: Partial<ForumContent> = {}): ForumContent {
  return {
    title: words('Asukasfoorumi Kuusniemellä'),
    mode: 'hybrid',
    venue: { name: words('Kylätalo'), address: words('Kylätie 1'), accessibility: words('Sisään pääsee pyörätuolilla.') },
    remote: { how: words('Linkki tulee sähköpostiin.'), captions: words('Tekstitys suomeksi ja ruotsiksi.') },
    interpretation: words('Tulkkaus ruotsiksi.'),
    interpretationBy: '2027-01-20',
    capacity: { onSite: 60, remote: 150 },
    registration: words('Voit tulla ilmoittautumatta.'),
    groundRules: words('Puhumme asioista.'),
    agenda: [
      { id: 'i1', offset: -30, minutes: 30, kind: 'arrival', title: words('Kahvi'), lead: words('Järjestökoordinaattori'), youSpeak: false },
      { id: 'i2', offset: 0, minutes: 60, kind: 'questions', title: words('Kysymyksiä'), lead: words('Asukas'), youSpeak: true },
    ],
    minutesWithinDays: 10,
    notRecorded: words('Tilaisuutta ei tallenneta.'),
    contact: { role: words('Osallisuusasiantuntija'), email: 'osallisuus@esimerkki.example', phone: '00 000 0101', hours: words('ma–pe 9–15') },
    ...changes,
  }
}

/** A forum twelve days ahead, in the evening. */
export function aForum(now: Date, changes: Partial<ForumToAnnounce> = {}): ForumToAnnounce {
  const day = addDays(dayOf(now), 12)
  return {
    slug: 'kuusniemi',
    originalLocale: 'fi',
    startsAt: instantAt(day, '17:30'),
    endsAt: instantAt(day, '19:30'),
    municipality: 'kuusniemi',
    content: aForumContent(),
    ...changes,
  }
}

function words(text: string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, `${text} (${locale})`]))
}
