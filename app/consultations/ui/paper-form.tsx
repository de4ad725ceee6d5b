import { addresses } from '~/kernel/addresses'
import { isSimple } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { Question } from '~/questions/contract'
import { isAllOptional } from '~/questions/rules/asked'
import { QuestionPaper } from '~/questions/ui/question-paper'
import { ContentText } from '~/texts/ui/content-text'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import type { ConsultationPage } from '../queries/consultation-page.server'
import { twoVoices } from './two-voices'

/** The whole form on paper: how to fill it in and where to return it, then every question with boxes and lines. */
export function PaperForm({ page, online, postalAddress }: { page: ConsultationPage; online: string; postalAddress: LocalizedText }) {
  const { t, locale } = useText('consultations')
  const { content, originalLocale: original } = page
  const asked = content.questions.filter((question) => !isSimple(locale) || question.recommendedInSimple !== false)
  const { name, ask } = twoVoices(pickText(page.title, locale, original).text)
  return (
    <div className="wrap paper-page">
      <BackLink href={addresses.consultation(locale, page.slug)}>{t('statements.back')}</BackLink>
      <Head kicker={t('paper.kicker')} title={name} ask={ask} kind="tight">
        <p>
          {t(isAllOptional(content.questions) ? 'paper.how' : 'paper.pen')} <b>{t('paper.no-names')}</b>
        </p>
        {content.isForChildren ? <p><b>{t('children.who')}</b> {t('children.self')}</p> : null}
        <p className="actions soft">{t('paper.print-how')}</p>
      </Head>
      <ReturnFacts page={page} online={online} postalAddress={postalAddress} />
      {content.formSections.map((section) => {
        const questions = asked.filter((question) => question.section === section.id)
        if (questions.length === 0) return null
        return (
          <section className="paper-form" key={section.id} aria-labelledby={`paper-${section.id}`}>
            <h2 id={`paper-${section.id}`}><ContentText text={section.heading} original={original} /></h2>
            {questions.map((question) => <PaperItem key={question.id} question={question} asked={asked} page={page} />)}
          </section>
        )
      })}
      <p className="paper-form">{t('paper.thanks')}</p>
      <p className="paper-staff">
        {t('page.contact.case-number', { number: page.caseNumber })}. {t('paper.staff')}: ____________
      </p>
    </div>
  )
}

function PaperItem({ question, asked, page }: { question: Question; asked: readonly Question[]; page: ConsultationPage }) {
  const { t, locale } = useText('consultations')
  const number = (of: Question) => String(asked.indexOf(of) + 1)
  const earlier = asked.find((each) => each.id === question.showIf?.question)
  const option = earlier && 'options' in earlier ? earlier.options.find((each) => each.id === question.showIf?.equals) : undefined
  return (
    <div className="paper-item">
      <p className="paper-number">{t('paper.question', { number: number(question) })}</p>
      {earlier && option ? (
        <p className="soft">{t('paper.only-if', { number: number(earlier), option: pickText(option.label, locale, page.originalLocale).text })}</p>
      ) : null}
      <QuestionPaper question={question} original={page.originalLocale} />
    </div>
  )
}

function ReturnFacts({ page, online, postalAddress }: { page: ConsultationPage; online: string; postalAddress: LocalizedText }) {
  const { t, locale } = useText('consultations')
  const { originalLocale: original } = page
  return (
    <>
      <p>
        <b>{t('paper.until', { date: formatDateTime(locale, page.closesAt) })}</b> {t('paper.return')}
      </p>
      <dl className="paper-facts">
        <div>
          <dt>{t('paper.places')}</dt>
          <dd><ContentText text={page.content.paperPlaces} original={original} /></dd>
        </div>
        <div>
          <dt>{t('paper.address')}</dt>
          <dd><ContentText text={postalAddress} original={original} /></dd>
        </div>
      </dl>
      <p>{t('paper.online', { address: online })}</p>
    </>
  )
}
