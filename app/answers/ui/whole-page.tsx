import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackButton } from '~/ui/link/link'
import type { WordsToCopy } from '../queries/answer-labels.server'
import type { WholePage } from '../queries/form-pages.server'
import { ANSWER_FORM, AnswerForm } from './answer-form'
import { TextToCopy } from './closed-page'
import { AnsweredElsewhere, OtherViews, QuestionsNotice } from './form-notices'
import { MessageSummary, toCorrectOn, type ToCorrect } from './message-summary'
import { PlacedQuestions } from './placed-questions'
import { SendingExplained } from './sending-explained'

type Whole = { page: WholePage; closesAt: Date; typed: TypedFields | null; messages: readonly QuestionMessage[]; leftOver: WordsToCopy; elsewhere: WordsToCopy; isAllKept: boolean; nothing: boolean }

/** The whole form on one page; it can be sent from here, since everything that is sent stands on it. */
export function AnswerWhole({ page, closesAt, typed, messages, leftOver, elsewhere, isAllKept, nothing }: Whole) {
  const { t } = useText('answers')
  const words = useWords(page.original)
  const placed = page.parts.flatMap((part) => part.placed)
  const toCorrect: ToCorrect[] = toCorrectOn(placed.map(({ question }) => question), messages)
  return (
    <div className="wrap">
      <BackButton form={ANSWER_FORM}>{t('ask.back')}</BackButton>
      <MessageSummary toCorrect={toCorrect} original={page.original} nothing={nothing} isAllKept={isAllKept} />
      <Head title={t('ask.all')} kicker={<Spoken words={words(page.title)} />} lead={page.isAllOptional ? t('ask.may-skip') : undefined} />
      <TextToCopy words={leftOver} original={page.original} />
      <AnsweredElsewhere words={elsewhere} original={page.original} />
      <QuestionsNotice placed={placed} original={page.original} />
      <AnswerForm version={page.versionNumber} revision={page.revision} isSending hasArrived={typed !== null}>
        {page.parts.map((part, index) => (
          <Folio key={part.number} id={`part-${part.number}`} heading={<Spoken words={words(part.section.heading)} />} kind={index === 0 ? 'first' : undefined}>
            <PlacedQuestions placed={part.placed} fields={typed ?? page.fields} messages={messages} original={page.original} headingLevel={3} marksOptional={!page.isAllOptional} />
          </Folio>
        ))}
        <Folio id="send" heading={t('check.send.title')} kind="open">
          <SendingExplained closesAt={closesAt} />
          <Actions>
            <Button name="intent" value="send">{t('check.action.send')}</Button>
            <Button look="quiet" name="intent" value="check">{t('ask.action.check')}</Button>
            <Button look="link" name="intent" value="later">{t('ask.action.later')}</Button>
          </Actions>
          <OtherViews shown="all" leavesOut={page.leavesOut} />
        </Folio>
      </AnswerForm>
    </div>
  )
}
