import { useText } from '~/platform/i18n/use-text'
import { Budget } from '~/ui/budget/budget'
import type { BudgetQuestion } from '../contract'
import { lastTyped, partName } from '../rules/typed-fields'
import type { AskProps } from '../ui/asking'
import { useQuestionField } from '../ui/use-question-field'
import { useWords } from '../ui/words'

/** A number field for each option; the sum is said under them. */
export function BudgetAsk(props: AskProps<BudgetQuestion>) {
  const { t } = useText('questions')
  const { question, fields } = props
  const { total, step } = question
  const words = useWords(props.original)
  const typed = Object.fromEntries(question.options.map(({ id }) => [id, lastTyped(fields, partName(question.id, id))]))
  const given = Object.values(typed).reduce((sum, share) => sum + (/^\s*\d{1,7}\s*$/.test(share) ? Number(share) : 0), 0)
  const hints = [t('hint.budget', { total }), step > 1 ? t('hint.step', { step, double: step * 2 }) : null]
  return (
    <Budget
      {...useQuestionField(props, ...hints)}
      options={question.options.map(({ id, label }) => ({ id, label: words(label).text, lang: words(label).lang }))}
      total={total}
      unit={t('points.unit')}
      sentence={t('points.given', { given, total })}
      live={{
        left: { one: t('points.left.one'), other: t('points.left.other') },
        over: { one: t('points.over.one'), other: t('points.over.other') },
        exact: t('points.exact'),
      }}
      defaultValue={typed}
    />
  )
}
