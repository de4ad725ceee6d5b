import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { useText } from '~/platform/i18n/use-text'
import { Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Notice } from '~/ui/notice/notice'
import type { NameRefusal } from '../../rules/naming-themes'
import { LanguageInputs } from './language-inputs'

// The rule's own limit; a component may not run rules.
const MAX_TITLE = 80

type ThemeFormProps = { title: LocalizedText; was?: LocalizedText; refusal: NameRefusal | 'changed-meanwhile' | null; original: Locale; offered: Locale[]; required: Locale[]; hint: string; submit: string }

/**
 * A theme's name in every language: the original first, then the required ones, then the rest. `was` is the kept name,
 * which goes along so that nobody's is overwritten unseen.
 */
export function ThemeForm({ title, was, refusal, original, offered, required, hint, submit }: ThemeFormProps) {
  const { t } = useText('analysis')
  const order = [...new Set([original, ...required, ...offered])]
  const isChanged = refusal === 'changed-meanwhile'
  const message = refusal && !isChanged ? t(`refusal.${refusal}`, { max: MAX_TITLE }) : null
  const isWrong = (text: string) => (refusal === 'name-too-long' ? text.length > MAX_TITLE : refusal === 'code-in-name' && hasIdentityCode(text))
  const wrong = order.find((locale) => isWrong(title[locale] ?? '')) ?? original
  return (
    <form id="step" method="post">
      {/* Enter in a field presses no button of the page; what it asks for stands here. */}
      <input type="hidden" name="do" value="name" />
      {message ? <ErrorSummary title={t('refusal.title')} errors={[{ href: `#title-${wrong}`, message }]} /> : null}
      {isChanged && was ? <Notice tone="bad" announced><p>{t('theme.name.changed')}</p>{order.filter((locale) => was[locale]).map((locale) => <p key={locale} lang={baseLanguage(locale)}>{was[locale]}</p>)}</Notice> : null}
      {was ? order.map((locale) => <input key={locale} type="hidden" name={`was.${locale}`} value={was[locale] ?? ''} />) : null}
      <p className="hint">{hint}</p>
      <LanguageInputs id="title" name="title" title={title} locales={order} required={[...new Set([original, ...required])]} errors={message ? { [wrong]: { prefix: t('refusal.title'), message } } : undefined} />
      <p className="actions"><Button value="name">{submit}</Button></p>
    </form>
  )
}
