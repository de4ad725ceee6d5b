import { stateFirstDefect } from '~/accessibility/commands/state-first-defect.server'
import { firstDefect } from '~/accessibility/documents/first-defect'
import { establishCounty } from '~/counties/commands/establish-county.server'
import type { CountySettings } from '~/counties/contract'
import { invitePerson } from '~/identity/commands/invite-person.server'
import type { Role } from '~/identity/contract'
import { LOCALES } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { addDays, dayOf } from '~/kernel/times'
import type { Work } from '~/platform/db/work.server'
import type { Story } from './content.server'
import ways from './content/ways.json'
import { done } from './outcome'

/** The people of the story, by their part in it. */
export type People = Record<'official' | 'chair' | 'carers' | 'pensioners' | 'islands' | 'forum' | 'coordinator' | 'moderator' | 'administrator' | 'deputy' | 'auditor' | 'advisory', string>

/** Whom people call and write to; the numbers do not ring. */
export const HELP = { helpPhone: '+358 00 000 0101', helpEmail: 'osallisuus@jarvirannikko.example', emergencyPhone: '112', crisisPhone: '09 2525 0111' }

const TEAM: LocalizedText = {
  'fi': 'Järvirannikon hyvinvointialueen osallisuustiimi', 'fi-simple': 'hyvinvointialueen osallisuustiimi',
  'sv': 'delaktighetsteamet vid Insjökustens välfärdsområde', 'sv-simple': 'välfärdsområdets delaktighetsteam',
  'en': 'participation team of the Wellbeing Services County of Järvirannikko', 'en-simple': 'participation team of the county',
}

/** Establishes the bilingual demo county and its people. */
export async function seedCounty(work: Work, story: Story): Promise<People> {
  const hours = story.localServices.content.contact.hours
  done('county', await establishCounty(work, {
    id: story.county.id,
    code: '99',
    legalProfile: 'county',
    name: story.county.name,
    originalLocale: 'fi',
    requiredLocales: ['fi', 'sv'],
    offeredLocales: LOCALES,
    settings: {
      ...HELP,
      ...(ways as unknown as Pick<CountySettings, 'ways' | 'advisoryBodies'>),
      helpHours: hours,
      postalAddress: everyLocale('PL 10, 99999 Aallonranta', 'PB 10, 99999 Vågstrand', 'PO Box 10, 99999 Aallonranta'),
      nameOrder: ['fi', 'sv'],
      dataProtectionOfficer: { email: 'tietosuoja@jarvirannikko.example', phone: '+358 00 000 0102' },
      accessibility: { status: 'mostly', preparedOn: dayOf(work.now), serviceOpenedOn: dayOf(work.now), unit: TEAM },
    },
    hosts: ['localhost', '127.0.0.1'],
    municipalities: story.county.municipalities,
    validFrom: addDays(dayOf(work.now), -365),
  }))
  await stateFirstDefect(work, { originalLocale: 'fi', what: firstDefect() })
  const invite = async (displayName: string, email: string, locale: 'fi' | 'sv', roles: Role[], title?: LocalizedText) =>
    done(displayName, await invitePerson(work, { email, displayName, locale, roles, ...(title ? { title } : {}) })).personId
  return {
    official: await invite('Aino Laine', 'aino.laine@jarvirannikko.example', 'fi', ['author', 'analyst', 'publisher', 'plain-confirmer'], story.localServices.content.contact.role),
    chair: await invite('Marjatta Ojala', 'marjatta.ojala@muistiyhdistys.example', 'fi', ['representative']),
    carers: await invite('Timo Rantanen', 'timo.rantanen@omaishoitajat.example', 'fi', ['representative']),
    pensioners: await invite('Gunilla Sjöberg', 'gunilla.sjoberg@pensionarer.example', 'sv', ['representative']),
    islands: await invite('Kaj Holm', 'kaj.holm@skargard.example', 'sv', ['representative']),
    forum: await invite('Sari Niemelä', 'sari.niemela@vammaisfoorumi.example', 'fi', ['representative']),
    coordinator: await invite('Leena Peltola', 'leena.peltola@jarvirannikko.example', 'fi', ['coordinator']),
    moderator: await invite('Jari Koskela', 'jari.koskela@jarvirannikko.example', 'fi', ['moderator']),
    administrator: await invite('Mikko Saarinen', 'mikko.saarinen@jarvirannikko.example', 'fi', ['administrator']),
    deputy: await invite('Anna Lindholm', 'anna.lindholm@jarvirannikko.example', 'sv', ['administrator']),
    auditor: await invite('Helena Wikström', 'helena.wikstrom@jarvirannikko.example', 'sv', ['auditor']),
    advisory: await invite('Veikko Salo', 'veikko.salo@jarvirannikko.example', 'fi', ['advisory-member']),
  }
}

function everyLocale(fi: string, sv: string, en: string): LocalizedText {
  return { fi, 'fi-simple': fi, sv, 'sv-simple': sv, en, 'en-simple': en }
}
