import type { FieldMessage } from '~/kernel/results'
import { useText } from '~/platform/i18n/use-text'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import type { FieldError } from '~/ui/field/field'

const KEYS = [
  'name-required', 'name-too-long', 'identity-code', 'bad-email', 'locale-required', 'no-role', 'bad-day', 'bad-days', 'bad-end', 'when-required',
  'own-roles', 'needs-two', 'not-longer', 'last-administrator', 'no-such-role', 'no-such-person', 'already-administrator', 'own-request', 'not-your-request', 'already-decided', 'expired', 'no-such-request',
] as const

/** What a form about people may have to say. */
export type PeopleProblem = (typeof KEYS)[number]

/** The messages of a form in words: the one of each field, and all of them for the summary, each leading to the field of its name. */
export function useMessages(messages: readonly FieldMessage[]): { errorOf: (field: string) => FieldError | undefined; errors: { href: string; message: string }[] } {
  const { t } = useText('identity')
  const { t: frame } = useText('shell')
  const say = ({ key, values }: FieldMessage) => {
    const known = KEYS.find((each) => each === key)
    return known === 'name-too-long' ? t('people.problem.name-too-long', { max: Number(values?.max) }) : t(`people.problem.${known ?? 'no-such-person'}`)
  }
  return {
    errorOf: (field) => {
      const found = messages.find((each) => each.field === field)
      return found && { prefix: frame('error.field-prefix'), message: say(found) }
    },
    errors: messages.map((each) => ({ href: `#${each.field}`, message: say(each) })),
  }
}

/** The box above the heading of a form that has something to put right. */
export function Messages({ messages }: { messages: readonly FieldMessage[] }) {
  const { t } = useText('shell')
  const { errors } = useMessages(messages)
  return errors.length === 0 ? null : <ErrorSummary title={t('error.summary', { count: errors.length })} errors={errors} />
}
