import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import type { PersonFacts, SignInOffer } from '../contract'
import { DemoPeople } from './demo-people'
import { EmailForm } from './email-form'
import { OtherWays, type ProviderLabels } from './other-ways'

/** What went wrong with the address, as a key of this area's texts. */
export type EmailProblem = 'required' | 'invalid'

/**
 * The page where representatives and officials sign in; says first that answering needs none of this. `isIdentified`:
 * somebody has just identified themselves strongly, and the letter says who they are here: for the first time, or
 * (`isKnown`) anew, after all roles of who they were here before have ended.
 */
export function SignInPage({ offers, labels, people, contact, returnTo, typed, about, isIdentified, isKnown }: {
  offers: readonly SignInOffer[]
  labels: ProviderLabels
  people: PersonFacts[]
  contact: string
  returnTo?: string
  typed?: { email: string; problem: EmailProblem | null }
  about?: Record<string, string>
  isIdentified: boolean
  isKnown: boolean
}) {
  const { t, locale } = useText('identity')
  const { t: frame } = useText('shell')
  const message = typed?.problem ? t(`sign-in.email.${typed.problem}`) : undefined
  return (
    <div className="wrap">
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#email', message }]} /> : null}
      {isIdentified ? <Head title={t('sign-in.identified.title')} lead={t(isKnown ? 'sign-in.identified.anew' : 'sign-in.identified.body')} /> : <Head title={t('sign-in.title')} lead={t('sign-in.why')} />}
      {offers.includes('email') ? <div className="ask__main"><EmailForm email={typed?.email} returnTo={returnTo} error={message} isIdentified={isIdentified} /></div> : null}
      {isIdentified && isKnown ? <p><a href={addresses.myDataAccount(locale)}>{t('my-data.account.link')}</a></p> : null}
      <div className="gap" />
      {isIdentified ? null : <OtherWays offers={offers} labels={labels} returnTo={returnTo} />}
      {people.length > 0 ? <DemoPeople people={people} returnTo={returnTo} about={about} /> : null}
      <Folio id="no-account" heading={t('sign-in.no-account.title')}>
        <p>{t('sign-in.no-account.body', { contact })}</p>
      </Folio>
    </div>
  )
}
