import { Fragment } from 'react'
import { useText } from '~/platform/i18n/use-text'
import type { FieldProps } from '~/ui/field/field'
import type { Question } from '../contract'
import { controlId } from '../rules/typed-fields'
import type { AskProps } from './asking'
import { messageText } from './message-text'
import { Spoken } from './spoken'
import { useWords } from './words'

/** What every form field of a question is given: label, hints, message. `hints` are those of its type. */
export function useQuestionField(props: AskProps<Question>, ...hints: (string | null)[]): FieldProps {
  const { question, messages, headingLevel, marksOptional, follows, pageHint } = props
  const { t } = useText('questions')
  const { t: frame } = useText('shell')
  const words = useWords(props.original)
  const message = messages.find(({ field }) => field === question.id)
  const sentences = [
    follows ? t('follows', { option: words(follows).text }) : null,
    question.hint ? <Spoken words={words(question.hint)} /> : null,
    ...hints,
    pageHint ?? null,
  ].filter((sentence) => sentence !== null)
  return {
    id: controlId(question.id),
    name: question.id,
    label: <Spoken words={words(question.text)} />,
    hint: sentences.length === 0 ? undefined : sentences.map((sentence, index) => <Fragment key={index}>{index > 0 ? ' ' : null}{sentence}</Fragment>),
    error: message ? { prefix: frame('error.field-prefix'), message: messageText(t, message) } : undefined,
    optional: marksOptional && !question.required ? t('optional') : undefined,
    headingLevel,
  }
}
