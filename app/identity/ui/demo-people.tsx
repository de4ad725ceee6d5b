import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import type { PersonFacts } from '../contract'

/** The people of the demo, one button each. `rolesIn` says what somebody is, in words of later areas. */
export function DemoPeople({ people, returnTo, about }: { people: PersonFacts[]; returnTo?: string; about?: Record<string, string> }) {
  const { t, locale } = useText('identity')
  return (
    <Folio id="demo" heading={t('sign-in.demo.title')}>
      <p>{t('sign-in.demo.body')}</p>
      <ul className="said">
        {people.map((person) => (
          <li key={person.personId}>
            <form method="post" action={addresses.signIn(locale, returnTo)}>
              <input type="hidden" name="intent" value="demo" />
              <Button look="quiet" name="person" value={person.personId} describedBy={`about-${person.personId}`}>{t('sign-in.demo.as', { name: person.displayName })}</Button>
            </form>
            <p className="small soft" id={`about-${person.personId}`}>{aboutPerson(person)}</p>
          </li>
        ))}
      </ul>
      <p><a href={addresses.inLanguage(locale, addresses.demoOutbox())}>{t('sign-in.demo.outbox')}</a></p>
    </Folio>
  )

  function aboutPerson(person: PersonFacts): string {
    const told = about?.[person.personId] ?? (person.title ? pickText(person.title, locale, person.locale).text : '')
    const roles = person.roles.map((role) => t(`role.${role}`)).join(', ')
    const said = told === '' ? roles : `${told} (${roles})`
    return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)
  }
}
