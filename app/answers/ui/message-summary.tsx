import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { Question } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { belongsTo, controlId } from '~/questions/rules/typed-fields'
import { messageText } from '~/questions/ui/message-text'
import { useWords } from '~/questions/ui/words'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { ANSWER_FORM } from './answer-form'

/** One thing to correct: whose question, what to do, and where. */
export type ToCorrect = { question: Question | null; message: QuestionMessage; href?: string }

/**
 * What to correct, above the heading. Each line says the very words of its field, with the question before them where
 * there are several. `nothing` says that nothing at all was answered; `isAllKept` that everything typed has been kept;
 * `kept` says it otherwise where nothing is kept until the form is taken.
 */
export function MessageSummary({ toCorrect, original, nothing = false, isAllKept = true, kept }: { toCorrect: ToCorrect[]; original: Locale; nothing?: boolean; isAllKept?: boolean; kept?: string }) {
  const { t } = useText('answers')
  const { t: frame } = useText('shell')
  const { t: questions } = useText('questions')
  const words = useWords(original)
  if (toCorrect.length === 0 && !nothing) return null
  // What held an identity code was not kept, so it may not be said that everything was.
  const hasIdentityCode = toCorrect.some(({ message }) => message.key === 'message.identity-code')
  const named = (asked: string, text: string) => (/[?.!:…]$/.test(asked) ? `${asked} ${text}` : t('ask.message', { question: asked, message: text }))
  const errors = toCorrect.map(({ question, message, href }) => {
    const text = messageText(questions, message)
    return {
      href: href ?? `#${message.field === 'form' ? ANSWER_FORM : controlId(message.field)}`,
      message: question ? named(words(question.text).text, text) : text,
    }
  })
  if (nothing) errors.push({ href: `#${ANSWER_FORM}`, message: t('check.nothing') })
  return (
    <ErrorSummary title={frame('error.summary', { count: errors.length })} errors={errors}>
      {kept ?? (hasIdentityCode || !isAllKept ? t('ask.kept-but') : frame('error.kept'))}
    </ErrorSummary>
  )
}

/** The messages of a page with their questions; alone on its page, a question need not be named. */
export function toCorrectOn(questions: readonly Question[], messages: readonly QuestionMessage[]): ToCorrect[] {
  return messages.map((message) => ({
    question: questions.length > 1 ? (questions.find(({ id }) => belongsTo(id, message.field)) ?? null) : null,
    message,
  }))
}
