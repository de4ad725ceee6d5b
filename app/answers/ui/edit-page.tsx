import { addresses } from '~/kernel/addresses'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { WordsToCopy } from '../queries/answer-labels.server'
import type { WholePage } from '../queries/form-pages.server'
import { AnswerForm } from './answer-form'
import { TextToCopy } from './closed-page'
import { QuestionsNotice } from './form-notices'
import { MessageSummary, toCorrectOn } from './message-summary'
import { PlacedQuestions } from './placed-questions'

/** What went on while the page was open, told above it. */
export type EditNews = 'changed-elsewhere' | 'form-changed' | null

/** A sent answer as it is changed: whose, its questions, and what came of the last attempt. `leftBehind`: answers that would not be saved; `dropped`: those to questions that are not asked any more. */
export type EditPage = {
  page: WholePage
  answerId: string
  typed: TypedFields | null
  messages: readonly QuestionMessage[]
  leftOver: WordsToCopy
  leftBehind: LocalizedText[]
  dropped: WordsToCopy
  nothing: boolean
  news: EditNews
}

/** A sent answer in the form again, all on one page; saving puts the new answers in the place of the old. */
export function EditAnswer({ page, answerId, typed, messages, leftOver, leftBehind, dropped, nothing, news }: EditPage) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  const placed = page.parts.flatMap((part) => part.placed)
  return (
    <div className="wrap">
      <MessageSummary toCorrect={toCorrectOn(placed.map(({ question }) => question), messages)} original={page.original} nothing={nothing} kept={t('edit.not-changed')} />
      <Head title={t('edit.title')} kicker={<Spoken words={words(page.title)} />} lead={t('edit.lead')}>
        {news ? <Notice announced><p>{t(`edit.${news}`)}</p></Notice> : null}
        {leftBehind.length > 0 ? (
          <Notice announced>
            <p>{t('edit.left-behind')}</p>
            {leftBehind.map((question, index) => <p key={index}>{t('check.contact-where', { question: words(question).text })}</p>)}
          </Notice>
        ) : null}
      </Head>
      <TextToCopy words={leftOver} original={page.original} />
      <TextToCopy id="dropped" words={dropped} original={page.original} heading={t('edit.dropped.title')} why={t('edit.dropped.body')} />
      <QuestionsNotice placed={placed} original={page.original} />
      <AnswerForm version={page.versionNumber} revision={page.revision} also={{ answer_id: [answerId], answer_matter: [page.slug] }} hasArrived={typed !== null} kept={t('edit.not-changed')}>
        {page.parts.map((part, index) => (
          <Folio key={part.number} id={`part-${part.number}`} heading={<Spoken words={words(part.section.heading)} />} kind={index === 0 ? 'first' : undefined}>
            <PlacedQuestions placed={part.placed} fields={typed ?? page.fields} messages={messages} original={page.original} headingLevel={3} marksOptional={!page.isAllOptional} />
          </Folio>
        ))}
        <Actions>
          {dropped.length > 0 ? <Button name="intent" value={leftBehind.length > 0 ? 'save-without' : 'save-without-dropped'}>{t('edit.action.save-without-dropped')}</Button> : <Button name="intent" value="save">{t('edit.action.save')}</Button>}
          {leftBehind.length > 0 && dropped.length === 0 ? <Button look="quiet" name="intent" value="save-without">{t('edit.action.save-without')}</Button> : null}
          <a href={addresses.ownAnswer(locale)}>{t('edit.action.keep')}</a>
        </Actions>
      </AnswerForm>
    </div>
  )
}
