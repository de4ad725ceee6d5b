import { addresses } from '~/kernel/addresses'
import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'

/** Somebody whom the demonstration's provider can name. Groups are null where identification is strong. */
export type ChoosablePerson = { id: string; name: string; groups: string[] | null; hasSecondFactor: boolean; isAddressChecked: boolean; isProtected: boolean }

/** The page of the demonstration's own provider of identities: who to be. */
export function DemoChoicePage({ choice, kind, people }: { choice: string; kind: 'staff' | 'strong'; people: ChoosablePerson[] }) {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('choice.title')} lead={t(`choice.${kind}`)} />
      <Folio id="people" heading={t('choice.people')}>
        <form method="post" action={addresses.demoChoice(locale, choice)}>
          <ul className="said">
            {people.map((person) => (
              <li key={person.id}>
                <Button look="quiet" name="person" value={person.id} describedBy={`about-${person.id}`}>{person.name}</Button>
                <p className="small soft" id={`about-${person.id}`}>{about(person)}</p>
              </li>
            ))}
          </ul>
          <p className="actions"><Button look="link" name="person" value="">{t('choice.turn-back')}</Button></p>
        </form>
      </Folio>
    </div>
  )

  function about({ groups, hasSecondFactor, isAddressChecked, isProtected }: ChoosablePerson): string {
    if (groups) return t(hasSecondFactor ? 'choice.second-factor' : 'choice.no-second-factor', { groups: formatList(locale, groups) })
    const address = t(isAddressChecked ? 'choice.checked-address' : 'choice.unchecked-address')
    return isProtected ? `${address} ${t('choice.protected')}` : address
  }
}

/** The choice is another browser's, or has been made. */
export function DemoChoiceOver() {
  const { t, locale } = useText('identity')
  return (
    <div className="wrap">
      <Head title={t('choice.over.title')} lead={t('choice.over.body')}>
        <div className="actions"><ButtonLink href={addresses.signIn(locale)}>{t('problem.action')}</ButtonLink></div>
      </Head>
    </div>
  )
}
