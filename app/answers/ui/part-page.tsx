import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { Spoken } from '~/questions/ui/spoken'
import { useWords, type Words } from '~/questions/ui/words'
import { Actions, Button } from '~/ui/button/button'
import { Hint } from '~/ui/hint/hint'
import { BackButton } from '~/ui/link/link'
import { Ask, ProgressInWords } from '~/ui/progress-in-words/progress-in-words'
import type { WordsToCopy } from '../queries/answer-labels.server'
import type { PartPage } from '../queries/form-pages.server'
import { ANSWER_FORM, AnswerForm } from './answer-form'
import { TextToCopy } from './closed-page'
import { AnsweredElsewhere, OtherViews, QuestionsNotice } from './form-notices'
import { MessageSummary, toCorrectOn } from './message-summary'
import { PlacedQuestions } from './placed-questions'

/** One part of the form. A question that is alone on its page is the page's heading; several stand under the part's. */
export function AnswerPart({ page, typed, messages, leftOver, elsewhere, isAllKept }: { page: PartPage; typed: TypedFields | null; messages: readonly QuestionMessage[]; leftOver: WordsToCopy; elsewhere: WordsToCopy; isAllKept: boolean }) {
  const { t } = useText('answers')
  const words = useWords(page.original)
  const { part } = page
  const isAlone = part.placed.length === 1
  const heading = <Spoken words={words(part.section.heading)} />
  return (
    <div className="wrap">
      <BackButton form={ANSWER_FORM}>{t('ask.back')}</BackButton>
      <Ask progress={<ProgressInWords text={t('ask.progress', { current: page.position, total: page.count })} part={isAlone ? heading : <Spoken words={shortened(words(page.title))} />} />}>
        <MessageSummary toCorrect={toCorrectOn(part.placed.map(({ question }) => question), messages)} original={page.original} isAllKept={isAllKept} />
        {isAlone ? null : <h1>{heading}</h1>}
        <TextToCopy words={leftOver} original={page.original} />
        <AnsweredElsewhere words={elsewhere} original={page.original} />
        {isAlone || !page.isAllOptional ? null : <Hint>{t('ask.may-skip')}</Hint>}
        <QuestionsNotice placed={part.placed} original={page.original} />
        <AnswerForm version={page.versionNumber} revision={page.revision} hasArrived={typed !== null}>
          <PlacedQuestions
            placed={part.placed}
            fields={typed ?? page.fields}
            messages={messages}
            original={page.original}
            headingLevel={isAlone ? 1 : 2}
            marksOptional={!page.isAllOptional}
            pageHint={isAlone && page.isAllOptional ? t('ask.may-skip') : undefined}
          />
          <Actions>
            <Button name="intent" value="continue">{t('ask.action.continue')}</Button>
            <Button look="link" name="intent" value="later">{t('ask.action.later')}</Button>
          </Actions>
          <OtherViews shown="parts" leavesOut={page.leavesOut} />
        </AnswerForm>
      </Ask>
    </div>
  )
}

// The name of a matter without the question its title goes on with.
function shortened({ text, lang }: Words): Words {
  const at = text.indexOf(': ')
  return { text: at > 0 ? text.slice(0, at) : text, lang }
}
