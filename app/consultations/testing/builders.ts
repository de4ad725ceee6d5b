import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { addDays, dayOf, instantAt } from '~/kernel/times'
import type { ConsultationToPublish } from '../commands/publish-consultation.server'
import type { ConsultationContent } from '../contract'

/** The same words in every language, marked with its tag. */
export function inAllLocales(words: string): LocalizedText {
  return Object.fromEntries(LOCALES.map((locale) => [locale, `${words} (${locale})`]))
}

/** All that is asked and told, complete in every language. */
export function aContent(changes: Partial<ConsultationContent> = {}): ConsultationContent {
  return {
    title: inAllLocales('Lähipalvelut'),
    summary: inAllLocales('Kerro mielipiteesi'),
    estimatedMinutes: { fi: 9, 'fi-simple': 12, sv: 9, 'sv-simple': 12, en: 9, 'en-simple': 12 },
    decisionBody: inAllLocales('aluevaltuusto'),
    reading: [
      { id: 'starting-points', heading: inAllLocales('Lähtökohdat'), body: inAllLocales('Väestö ikääntyy.') },
      { id: 'goals', heading: inAllLocales('Tavoitteet'), body: inAllLocales('Palvelut säilyvät.') },
    ],
    canChange: [inAllLocales('Aukioloajat')],
    cannotChange: [inAllLocales('Laki')],
    paperPlaces: inAllLocales('Kirjastot'),
    legalBasis: [inAllLocales('Laki 611/2021, 29 §')],
    formSections: [{ id: 'now', heading: inAllLocales('Nyt') }],
    questions: [
      {
        id: 'q1',
        section: 'now',
        type: 'single-choice',
        text: inAllLocales('Miten kuljet?'),
        required: false,
        visibility: 'aggregate',
        options: [
          { id: 'walk', label: inAllLocales('Kävellen') },
          { id: 'car', label: inAllLocales('Autolla') },
        ],
      },
    ],
    contact: { role: inAllLocales('Osallisuusasiantuntija'), email: 'osallisuus@esimerkki.example', phone: '00 000 0101', hours: inAllLocales('ma–pe 9–15') },
    keptFor: inAllLocales('viisi vuotta'),
    ...changes,
  }
}

/** A consultation that is open at `now`: since ten days, for twenty more, decided after seventy. */
export function aConsultation(now: Date, changes: Partial<ConsultationToPublish> = {}): ConsultationToPublish {
  const today = dayOf(now)
  return {
    slug: 'lahipalvelut',
    kind: 'survey',
    caseNumber: 'TEST/1/2027',
    originalLocale: 'fi',
    theme: 'services',
    municipalities: ['kuusniemi'],
    channels: ['web', 'paper', 'phone'],
    opensAt: instantAt(addDays(today, -10), '08:00'),
    closesAt: instantAt(addDays(today, 20), '23:59:59'),
    summaryDueOn: addDays(today, 45),
    decisionOn: addDays(today, 70),
    content: aContent(),
    ...changes,
  }
}
