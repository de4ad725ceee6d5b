import { addresses } from '~/kernel/addresses'
import type { LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { CheckboxGroup } from '~/ui/checkbox-group/checkbox-group'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { TextField } from '~/ui/text-field/text-field'
import { CONTACT_PURPOSES } from '../contract'
import type { TypedKeepInTouch } from '../forms/keep-in-touch-form.server'

/** The id of the form; the language menu of the frame sends it. */
export const TOUCH_FORM = 'touch-form'

/** Asks for an e-mail address after answering, apart from the answer. `matter` is the one whose summary one may wait for. */
export function KeepInTouch({ matter, typed, problems }: { matter: { title: LocalizedText; original: Locale }; typed: TypedKeepInTouch; problems: ('email' | 'purpose')[] }) {
  const { t } = useText('notifications')
  const { t: frame } = useText('shell')
  const messages = { email: t('touch.email.wrong'), purpose: t('touch.purpose.required') }
  const errorOf = (field: 'email' | 'purpose') => (problems.includes(field) ? { prefix: frame('error.field-prefix'), message: messages[field] } : undefined)
  return (
    <div className="wrap">
      {problems.length > 0 ? (
        <ErrorSummary title={frame('error.summary', { count: problems.length })} errors={problems.map((field) => ({ href: `#${field}`, message: messages[field] }))}>
          {frame('error.kept')}
        </ErrorSummary>
      ) : null}
      <Head title={t('touch.title')} kicker={<ContentText text={matter.title} original={matter.original} />} lead={t('touch.lead')}>
        <form id={TOUCH_FORM} className="form-column" method="post" noValidate>
          <input type="hidden" name="id" value={typed.id} />
          <TextField id="email" name="email" type="email" autoComplete="email" spellCheck={false} autoCapitalize="none" label={t('touch.email.label')} defaultValue={typed.email} error={errorOf('email')} />
          <CheckboxGroup
            id="purpose" name="purpose" label={t('touch.purpose.label')} defaultValue={typed.purposes} error={errorOf('purpose')}
            options={CONTACT_PURPOSES.map((purpose) => ({ value: purpose, label: t(`touch.purpose.${purpose}`) }))}
          />
          <Actions>
            <Button>{t('touch.action')}</Button>
          </Actions>
        </form>
      </Head>
    </div>
  )
}

/** The address is kept. */
export function TouchKept() {
  const { t, locale } = useText('notifications')
  return (
    <div className="wrap">
      <Head title={t('touch.done.title')} lead={t('touch.done.body')}>
        <p><ButtonLink href={addresses.front(locale)}>{t('touch.to-front')}</ButtonLink></p>
      </Head>
    </div>
  )
}
