import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { TextField } from '~/ui/text-field/text-field'

/** The id of the form; the language menu of the frame sends it. */
export const MAIL_FORM = 'mail-form'

/** The form that mails the code, apart from everything else. `typed` is what was typed into a form that was refused. */
export function MailCode({ slug, token, isSent, typed, problem }: { slug: string; token: string; isSent: boolean; typed: string; problem: 'wrong' | 'failed' | null }) {
  const { t, locale } = useText('answers')
  const { t: frame } = useText('shell')
  const message = problem === 'wrong' ? t('email.wrong') : problem === 'failed' ? t('mail-code.failed') : null
  return (
    <div className="wrap">
      <BackLink href={addresses.answerReceipt(locale, slug, token)}>{t('mail-code.back')}</BackLink>
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#email', message }]} /> : null}
      <Head title={t('mail-code.title')} lead={t('mail-code.body')}>
        {isSent ? <Notice tone="done" announced><p>{t('mail-code.sent')}</p></Notice> : null}
        <form id={MAIL_FORM} className="form-column" method="post" noValidate>
          <TextField
            id="email" name="email" type="email" autoComplete="email" spellCheck={false} autoCapitalize="none" label={t('email.label')} defaultValue={typed}
            error={message ? { prefix: frame('error.field-prefix'), message } : undefined}
          />
          <Actions>
            <Button>{t('mail-code.action')}</Button>
          </Actions>
        </form>
      </Head>
    </div>
  )
}
