import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import type { NameRefusal } from '../../rules/naming-themes'
import { LanguageInputs } from './language-inputs'

// The rule's own limit; a component may not run rules.
const MAX_TITLE = 80

type ThemeFormProps = { title: LocalizedText; refusal: NameRefusal | null; original: Locale; offered: Locale[]; required: Locale[]; hint: string; submit: string }

/** A theme's name in every language: the original first, then the required ones, then the rest. */
export function ThemeForm({ title, refusal, original, offered, required, hint, submit }: ThemeFormProps) {
  const { t } = useText('analysis')
  const order = [...new Set([original, ...required, ...offered])]
  const message = refusal ? t(`refusal.${refusal}`, { max: MAX_TITLE }) : null
  const isWrong = (text: string) => (refusal === 'name-too-long' ? text.length > MAX_TITLE : refusal === 'code-in-name' && hasIdentityCode(text))
  const wrong = order.find((locale) => isWrong(title[locale] ?? '')) ?? original
  return (
    <form method="post">
      {message ? <ErrorSummary title={t('refusal.title')} errors={[{ href: `#title-${wrong}`, message }]} /> : null}
      <p className="hint">{hint}</p>
      <LanguageInputs id="title" name="title" title={title} locales={order} required={[...new Set([original, ...required])]} errors={message ? { [wrong]: { prefix: t('refusal.title'), message } } : undefined} />
      <p className="actions"><Button name="do" value="name">{submit}</Button></p>
    </form>
  )
}
