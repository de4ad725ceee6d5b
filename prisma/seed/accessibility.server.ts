import { keepDefect } from '~/accessibility/commands/keep-defect.server'
import { sendRemark } from '~/accessibility/commands/send-remark.server'
import { addDays, dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import { done } from './outcome'

/** One thing that is not accessible yet, as the statement tells it, and one remark that waits for its reply. */
export async function seedAccessibility(work: Work, now: Date): Promise<void> {
  done('defect', await keepDefect(work, {
    id: 'b1c9d3ea-63c8-4a40-9d0e-5c1d5f0a7e10',
    revision: 0,
    originalLocale: 'fi',
    required: ['fi', 'sv'],
    what: {
      'fi': 'Palveluverkon karttakuva ei toimi ruudunlukijalla.',
      'fi-simple': 'Ruudunlukija ei lue palveluverkon karttaa.',
      'sv': 'Kartbilden över servicenätet fungerar inte med skärmläsare.',
      'sv-simple': 'Skärmläsaren läser inte kartan över servicen.',
      'en': 'The map of the service network does not work with a screen reader.',
      'en-simple': 'A screen reader does not read the map of the services.',
    },
    instead: {
      'fi': 'Samat tiedot ovat kuulemisen sivulla luettelona.',
      'fi-simple': 'Voit lukea saman kuulemisen sivulta.',
      'sv': 'Samma uppgifter finns som en lista på samrådets sida.',
      'sv-simple': 'Du kan läsa samma sak på samrådets sida.',
      'en': 'The same facts are listed on the page of the consultation.',
      'en-simple': 'You can read the same on the page of the consultation.',
    },
    requirements: ['1.1.1'],
    mendBy: addDays(dayOf(now), 120),
    mendedOn: null,
  }))
  const earlier: Work = { ...work, now: new Date(now.getTime() - 5 * 86_400_000) }
  done('remark', await sendRemark(earlier, { formId: '0f4f8a52-7c0b-4d3e-9a51-2b6c8e1d7f30', text: 'Suurensin tekstin 400 prosenttiin puhelimella. Kuulemisen päivämäärien viivaa on vaikea seurata, kun rivit ovat kapeita.', page: '/fi/consultations/lahipalvelut', address: null, locale: 'fi' }))
}
