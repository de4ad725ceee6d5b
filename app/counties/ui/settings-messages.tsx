import { isLocale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import { formatNumber } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import type { FieldError } from '~/ui/field/field'
import { ADVISORY_BODIES, WAYS } from '../contract'
import { useTokenWords } from './token-words'

const KEYS = [
  'original-required', 'required-not-offered', 'name-missing', 'two-channels', 'one-without-internet', 'bad-phone', 'bad-email', 'text-missing', 'too-long', 'identity-code', 'no-status', 'no-day', 'bad-day', 'bad-threshold', 'bad-days', 'bad-years', 'bad-colour', 'bad-letters', 'contact-missing',
] as const

/** The texts that can be told of a way or an advisory body. */
const TOLD = ['how', 'hours', 'name', 'does'] as const

/** The messages of a settings form in words: the one of each field, and all of them for the summary. */
export function useSettingsMessages(messages: readonly FieldMessage[]): { errorOf: (field: string) => FieldError | undefined; errors: { href: string; message: string }[] } {
  const { t, locale } = useText('counties')
  const { t: frame } = useText('shell')
  const token = useTokenWords()
  const say = ({ key, values = {} }: FieldMessage): string => {
    if (key === 'contrast') {
      const { scheme, front, ground, ratio, least } = values
      const number = (value: string | number | undefined) => formatNumber(locale, Number(value))
      return t('problem.contrast', { scheme: t(`theme.scheme.${scheme === 'dark' ? 'dark' : 'light'}`), front: token(String(front)), ground: token(String(ground)), ratio: number(ratio), least: number(least) })
    }
    if (key === 'told-text-missing') {
      const [way, body] = [WAYS.find((each) => each === values.part), ADVISORY_BODIES.find((each) => each === values.part)]
      const text = TOLD.find((each) => each === values.text)
      return t('problem.told-text-missing', { part: way ? t(`channel.${way}`) : body ? t(`body.${body}.name`) : '', text: text ? t(`ways.${text}`) : '', language: isLocale(values.language) ? languageName(locale, values.language) : '' })
    }
    const known = KEYS.find((each) => each === key)
    return known ? t(`problem.${known}`, values as Record<'max' | 'least' | 'most', number>) : ''
  }
  return {
    errorOf: (field) => {
      const found = messages.find((each) => each.field === field)
      return found && { prefix: frame('error.field-prefix'), message: say(found) }
    },
    errors: messages.map((message) => ({ href: `#${idOf(message.field)}`, message: say(message) })),
  }
}

/** The id of a field's control: names with a dot are no good in a link. */
export function idOf(field: string): string {
  return field.replace('.', '-')
}

/** The box above the heading of a settings form that has something to put right. */
export function SettingsMessages({ messages }: { messages: readonly FieldMessage[] }) {
  const { t } = useText('shell')
  const { errors } = useSettingsMessages(messages)
  return errors.length === 0 ? null : <ErrorSummary title={t('error.summary', { count: errors.length })} errors={errors} />
}
