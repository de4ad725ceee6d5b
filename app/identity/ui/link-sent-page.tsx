import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { TextField } from '~/ui/text-field/text-field'
import { SIGN_IN_FORM } from './email-form'

/** What went wrong with a code, as a key of this area's texts. */
export type CodeProblem = 'not-a-code' | 'wrong-code' | 'no-tries-left' | 'no-letter'

/** After asking for a link: the same page for a known and an unknown address. The letter's code can be typed here. */
export function LinkSentPage({ minutes, isDemo, typed }: { minutes: number; isDemo: boolean; typed?: { code: string; problem: CodeProblem | null } }) {
  const { t, locale } = useText('identity')
  const { t: frame } = useText('shell')
  const message = typed?.problem ? t(`sign-in.code.${typed.problem}`) : undefined
  return (
    <div className="wrap">
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#code', message }]} /> : null}
      <Head title={t('sign-in.sent.title')} lead={t('sign-in.sent.body', { minutes })}>
        {isDemo ? <p>{t('sign-in.demo.link-in-outbox')} <a href={addresses.inLanguage(locale, addresses.demoOutbox())}>{t('sign-in.demo.outbox')}</a></p> : null}
        <p><a href={addresses.signIn(locale)}>{t('sign-in.sent.again')}</a></p>
      </Head>
      <Folio id="with-code" heading={t('sign-in.code.title')}>
        <p>{t('sign-in.code.body')}</p>
        <form id={SIGN_IN_FORM} method="post" action={addresses.signInSent(locale)} noValidate>
          <input type="hidden" name="intent" value="code" />
          <TextField
            id="code"
            name="code"
            label={t('sign-in.code.label')}
            hint={t('sign-in.code.hint')}
            defaultValue={typed?.code}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            width="medium"
            error={message ? { prefix: frame('error.field-prefix'), message } : undefined}
          />
          <Actions><Button look="quiet">{t('sign-in.code.action')}</Button></Actions>
        </form>
      </Folio>
    </div>
  )
}
