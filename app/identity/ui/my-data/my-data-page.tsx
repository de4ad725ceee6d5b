import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import { Notice } from '~/ui/notice/notice'
import { TextField } from '~/ui/text-field/text-field'

/** What was typed, and what to correct: nothing, the code or the address. */
export type MyDataTyped = { code: string; email: string; problem: 'no-code' | 'unknown-code' | 'no-address' | null }

/** The id of the form, which a change of language sends along. */
export const MY_DATA_FORM = 'my-data-form'

/** Whom to ask, and whether that is the data protection officer. */
export type MyDataContact = { email: string; phone: string; isOfficer: boolean }

/** What is kept about me: by the code of an answer, by an address, by signing in; and what cannot be found. */
export function MyDataPage({ contact, isRemoved, typed }: { contact: MyDataContact; isRemoved: boolean; typed: MyDataTyped | null }) {
  const { t, locale } = useText('identity')
  const { t: answers } = useText('answers')
  const { t: frame } = useText('shell')
  const problem = typed?.problem ?? null
  const codeMessage = problem === 'no-code' ? answers('find.required') : problem === 'unknown-code' ? answers('find.not-found') : null
  const emailMessage = problem === 'no-address' ? t('sign-in.email.invalid') : null
  const errors = [...(codeMessage ? [{ href: '#code', message: codeMessage }] : []), ...(emailMessage ? [{ href: '#email', message: emailMessage }] : [])]
  const errorOf = (message: string | null) => (message ? { prefix: frame('error.field-prefix'), message } : undefined)
  return (
    <div className="wrap">
      {errors.length > 0 ? <ErrorSummary title={frame('error.summary', { count: errors.length })} errors={errors} /> : null}
      <Head title={t('my-data.title')} lead={t('my-data.lead')}>
        {isRemoved ? <Notice tone="done" announced><p>{t('my-data.contact.done')}</p></Notice> : null}
      </Head>
      {/* One form for both fields: whichever was begun comes along when the language is changed. */}
      <form id={MY_DATA_FORM} method="post" noValidate>
        <Folio id="answered" heading={t('my-data.answered.title')} kind="first">
          <p>{t('my-data.answered.body')}</p>
          <div className="form-column">
            <TextField
              id="code" name="code" label={answers('find.code.label')} hint={answers('find.code.hint')} defaultValue={typed?.code ?? ''}
              autoComplete="off" spellCheck={false} autoCapitalize="characters" error={errorOf(codeMessage)}
            />
            <Actions><Button name="intent" value="code">{t('my-data.answered.action')}</Button></Actions>
          </div>
        </Folio>
        <Folio id="no-code" heading={t('my-data.no-code.title')}>
          <p>{t('my-data.no-code.body')}</p>
        </Folio>
        <Folio id="contact" heading={t('my-data.contact.title')}>
          <p>{t('my-data.contact.body')}</p>
          <div className="form-column">
            <TextField id="email" name="email" type="email" label={t('my-data.contact.label')} defaultValue={typed?.email ?? ''} autoComplete="email" error={errorOf(emailMessage)} />
            <Actions><Button look="quiet" name="intent" value="contact">{t('my-data.contact.action')}</Button></Actions>
          </div>
        </Folio>
      </form>
      <Folio id="account" heading={t('my-data.account.title')}>
        <p>{t('my-data.account.body')}</p>
        <p><a href={addresses.myDataAccount(locale)}>{t('my-data.account.link')}</a></p>
      </Folio>
      <Folio id="never" heading={t('my-data.never.title')}><p>{t('my-data.never.body')}</p></Folio>
      <Ask contact={contact} />
    </div>
  )
}

function Ask({ contact }: { contact: MyDataContact }) {
  const { t, locale } = useText('identity')
  const { t: frame } = useText('shell')
  return (
    <Folio id="ask" heading={t('my-data.ask.title')}>
      <p>
        {contact.isOfficer ? t('my-data.ask.officer') : t('my-data.ask.help')} <PhoneLink phone={contact.phone} />, <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p>{t('my-data.ask.authority')}</p>
      <p><a href={addresses.privacy(locale)}>{frame('footer.privacy')}</a></p>
    </Folio>
  )
}
