import { addresses } from '~/kernel/addresses'
import type { Day } from '~/kernel/times'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import type { ReadRemark } from '../forms/remark-form.server'

/** The id of the form, which a change of language sends along. */
export const REMARK_FORM = 'remark-form'

/** Takes a remark on accessibility: no name, no sign-in. What was typed stays when something has to be put right. */
export function RemarkForm({ typed, problems }: { typed: ReadRemark['typed']; problems: ReadRemark['problems'] }) {
  const { t } = useText('accessibility')
  const { t: frame } = useText('shell')
  const messages = [
    ...(problems.text ? [{ field: 'text', message: t(`feedback.problem.${problems.text}`) }] : []),
    ...(problems.page ? [{ field: 'page', message: t(`feedback.problem.${problems.page}`) }] : []),
    ...(problems.email ? [{ field: 'email', message: t('feedback.problem.email') }] : []),
  ]
  const errorOf = (field: string) => {
    const found = messages.find((each) => each.field === field)
    return found && { prefix: frame('error.field-prefix'), message: found.message }
  }
  return (
    <div className="wrap">
      {messages.length > 0 ? (
        <ErrorSummary title={frame('error.summary', { count: messages.length })} errors={messages.map(({ field, message }) => ({ href: `#${field}`, message }))}>
          {frame('error.kept')}
        </ErrorSummary>
      ) : null}
      <Head title={t('feedback.title')} lead={t('feedback.lead')}>
        <form className="form-column" id={REMARK_FORM} method="post" noValidate>
          <input type="hidden" name="id" value={typed.id} />
          <TextArea id="text" name="text" label={t('feedback.text.label')} hint={t('feedback.text.hint')} defaultValue={typed.text} error={errorOf('text')} />
          <TextField id="page" name="page" label={t('feedback.page.label')} hint={t('feedback.page.hint')} optional={t('feedback.optional')} defaultValue={typed.page} error={errorOf('page')} />
          <TextField id="email" name="email" type="email" autoComplete="email" spellCheck={false} autoCapitalize="none" label={t('feedback.email.label')} hint={t('feedback.email.hint')} optional={t('feedback.optional')} defaultValue={typed.email} error={errorOf('email')} />
          <Actions>
            <Button>{t('feedback.action')}</Button>
          </Actions>
        </form>
      </Head>
    </div>
  )
}

/** The remark has arrived; says by when there will be a reply. */
export function RemarkSent({ dueOn }: { dueOn: Day }) {
  const { t, locale } = useText('accessibility')
  return (
    <div className="wrap">
      <Head title={t('feedback.done.title')} lead={t('feedback.done.body', { date: formatDate(locale, dueOn) })}>
        <p><ButtonLink href={addresses.accessibility(locale)}>{t('feedback.done.back')}</ButtonLink></p>
      </Head>
    </div>
  )
}
