import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { controlId } from '~/questions/rules/typed-fields'
import { AnswerWords } from '~/questions/ui/answer-words'
import { Spoken } from '~/questions/ui/spoken'
import { typedLines } from '~/questions/ui/typed-lines'
import { useWords } from '~/questions/ui/words'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { Review, type ReviewRow } from '~/ui/review/review'
import type { WordsToCopy } from '../queries/answer-labels.server'
import type { CheckedQuestion, CheckPage } from '../queries/form-pages.server'
import { AnswerForm } from './answer-form'
import { OwnDirection } from './answers-review'
import { TextToCopy } from './closed-page'
import { MessageSummary } from './message-summary'
import { SendingExplained } from './sending-explained'

/** What went on while the page was open, told above it. */
export type CheckNews = 'draft-changed' | 'form-changed' | null

/** Check your answers: everything that would be sent, each with its way to change it, what is not asked any more (`dropped`), and what sending means. */
export function AnswerCheck({ page, dropped, isRefused, news }: { page: CheckPage; dropped: WordsToCopy; isRefused: boolean; news: CheckNews }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  const partOf = (id: string) => page.parts.find((part) => part.questions.some(({ question }) => question.id === id))?.number ?? 1
  const changeOf = (id: string) => addresses.answerChange(locale, page.slug, page.token, partOf(id), controlId(id))
  const toCorrect = page.completed.problems.flatMap(({ question, messages }) => messages.map((message) => ({ question, message, href: changeOf(question.id) })))
  const back = page.back === null ? addresses.answerStart(locale, page.slug) : addresses.answerPart(locale, page.slug, page.token, page.back)
  return (
    <div className="wrap">
      <BackLink href={back}>{t('ask.back')}</BackLink>
      {isRefused ? <MessageSummary toCorrect={toCorrect} original={page.original} nothing={page.isEmpty} /> : null}
      <Head title={t('check.title')} lead={t('check.lead')}>
        {news === 'draft-changed' ? <Notice announced><p>{t('check.changed')}</p></Notice> : null}
        {news === 'form-changed' ? <Notice announced><p>{t('check.form-changed')}</p></Notice> : null}
      </Head>
      {page.parts.map((part, index) => (
        <Folio key={part.number} id={`part-${part.number}`} heading={<Spoken words={words(part.heading)} />} kind={index === 0 ? 'first' : undefined}>
          <CheckedAnswers questions={part.questions} page={page} changeOf={changeOf} />
        </Folio>
      ))}
      <TextToCopy id="dropped" words={dropped} original={page.original} heading={t('check.dropped.title')} why={t('check.dropped.body')} />
      <Folio id="send" heading={t('check.send.title')} kind="open">
        <ContactDetailsNotice page={page} />
        <LeftBehindNotice page={page} />
        <SendingExplained closesAt={page.closesAt} />
        <AnswerForm version={page.versionNumber} revision={page.revision} isSending>
          <Actions>
            <Button name="intent" value="send">{t('check.action.send')}</Button>
            <Button look="link" name="intent" value="later">{t('ask.action.later')}</Button>
          </Actions>
        </AnswerForm>
      </Folio>
    </div>
  )
}

function CheckedAnswers({ questions, page, changeOf }: { questions: CheckedQuestion[]; page: CheckPage; changeOf: (id: string) => string }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  const reading = { locale, original: page.original }
  const rows = questions.map(({ question, label, typed, notSent }): ReviewRow => {
    const marked = typed ?? notSent
    return {
      id: question.id,
      question: <Spoken words={words(question.text)} />,
      answer: label ? <OwnDirection><AnswerWords label={label} original={page.original} /></OwnDirection>
        : marked ? <MarkedAnswer mark={t(typed ? 'check.to-correct' : 'check.not-sent')} typed={typedLines(marked, reading)} /> : t('check.empty'),
      kind: label === null ? (marked ? 'text' : 'none') : label.kind === 'text' ? 'text' : 'choice',
      change: { href: changeOf(question.id), text: t('check.change'), context: t('check.change-context', { question: words(question.text).text }) },
    }
  })
  return <Review rows={rows} />
}

function MarkedAnswer({ mark, typed }: { mark: string; typed: string[] }) {
  return (
    <>
      <b>{mark}</b>
      <br />
      <span dir="auto">{typed.join(', ')}</span>
    </>
  )
}

function ContactDetailsNotice({ page }: { page: CheckPage }) {
  const { t } = useText('answers')
  const words = useWords(page.original)
  if (page.withContactDetails.length === 0) return null
  return (
    <Notice>
      <p>{t('check.contact-details')}</p>
      {page.withContactDetails.map((question, index) => <p key={index}>{t('check.contact-where', { question: words(question).text })}</p>)}
    </Notice>
  )
}

function LeftBehindNotice({ page }: { page: CheckPage }) {
  const { t } = useText('answers')
  const words = useWords(page.original)
  if (page.completed.leftBehind.length === 0) return null
  return (
    <Notice>
      <p>{t('check.left-behind')}</p>
      {page.completed.leftBehind.map(({ id, text }) => <p key={id}>{t('check.contact-where', { question: words(text).text })}</p>)}
    </Notice>
  )
}
