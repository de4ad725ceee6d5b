import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import type { QuestionMessage } from '~/questions/rules/checking'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { WholePage } from '../queries/form-pages.server'
import { AnswerForm } from './answer-form'
import { QuestionsNotice } from './form-notices'
import { MessageSummary, toCorrectOn } from './message-summary'
import { PlacedQuestions } from './placed-questions'

type Edit = { page: WholePage; revision: number; typed: TypedFields | null; messages: readonly QuestionMessage[]; nothing: boolean; isChangedElsewhere: boolean }

/** A sent answer in the form again, all on one page; saving puts the new answers in the place of the old. */
export function EditAnswer({ page, revision, typed, messages, nothing, isChangedElsewhere }: Edit) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  const placed = page.parts.flatMap((part) => part.placed)
  return (
    <div className="wrap">
      <MessageSummary toCorrect={toCorrectOn(placed.map(({ question }) => question), messages)} original={page.original} nothing={nothing} />
      <Head title={t('edit.title')} kicker={<Spoken words={words(page.title)} />} lead={t('edit.lead')}>
        {isChangedElsewhere ? <Notice announced><p>{t('edit.changed-elsewhere')}</p></Notice> : null}
      </Head>
      <QuestionsNotice placed={placed} original={page.original} />
      <AnswerForm revision={revision}>
        {page.parts.map((part, index) => (
          <Folio key={part.number} id={`part-${part.number}`} heading={<Spoken words={words(part.section.heading)} />} kind={index === 0 ? 'first' : undefined}>
            <PlacedQuestions placed={part.placed} fields={typed ?? page.fields} messages={messages} original={page.original} headingLevel={3} marksOptional={!page.isAllOptional} />
          </Folio>
        ))}
        <Actions>
          <Button name="intent" value="save">{t('edit.action.save')}</Button>
          <a href={addresses.ownAnswer(locale)}>{t('edit.action.keep')}</a>
        </Actions>
      </AnswerForm>
    </div>
  )
}
