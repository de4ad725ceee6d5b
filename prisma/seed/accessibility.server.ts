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
      'fi': 'Ruudunlukijoilla ei ole vielä kokeiltu, lukevatko ne kaikki ilmoitukset, kuten tiedon siitä, että vastaus on tallessa.',
      'fi-simple': 'Emme ole vielä kokeilleet, lukeeko ruudunlukija kaikki ilmoitukset.',
      'sv': 'Det har ännu inte prövats om skärmläsare läser upp alla meddelanden, till exempel att svaret har sparats.',
      'sv-simple': 'Vi har inte ännu prövat om en skärmläsare läser alla meddelanden.',
      'en': 'It has not been tried yet whether screen readers read out all messages, such as that an answer has been saved.',
      'en-simple': 'We have not tried yet if a screen reader reads all messages.',
    },
    why: {
      'fi': 'Sivut on tähän asti tarkistettu näppäimistöllä ja ohjelmilla.',
      'fi-simple': 'Olemme tähän asti kokeilleet sivua vain näppäimistöllä ja ohjelmilla.',
      'sv': 'Sidorna har hittills kontrollerats med tangentbord och program.',
      'sv-simple': 'Hittills har vi prövat sidan bara med tangentbord och program.',
      'en': 'So far the pages have been checked with a keyboard and with programs.',
      'en-simple': 'So far we have tried the site only with a keyboard and with programs.',
    },
    instead: {
      'fi': 'Jokainen ilmoitus on myös tekstinä sivulla.',
      'fi-simple': 'Voit lukea ilmoituksen myös sivulta.',
      'sv': 'Varje meddelande står också som text på sidan.',
      'sv-simple': 'Du kan också läsa meddelandet på sidan.',
      'en': 'Every message also stands as text on the page.',
      'en-simple': 'You can also read the message on the page.',
    },
    requirements: ['4.1.3'],
    mendBy: addDays(dayOf(now), 120),
    mendedOn: null,
  }))
  const earlier: Work = { ...work, now: new Date(now.getTime() - 5 * 86_400_000) }
  done('remark', await sendRemark(earlier, { formId: '0f4f8a52-7c0b-4d3e-9a51-2b6c8e1d7f30', text: 'Suurensin tekstin 400 prosenttiin puhelimella. Kuulemisen päivämäärien viivaa on vaikea seurata, kun rivit ovat kapeita.', page: '/fi/consultations/lahipalvelut', address: null, locale: 'fi' }))
}
