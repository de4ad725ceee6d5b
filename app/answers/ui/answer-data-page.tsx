import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Review } from '~/ui/review/review'
import type { AnsweredPart } from '../queries/answer-labels.server'
import { AnswersReview } from './answers-review'

/** Everything that is kept of an answer, as its holder sees it; `facts` are already in words. */
export type AnswerDataPage = {
  title: LocalizedText
  original: Locale
  facts: { id: string; term: string; said: string }[]
  parts: AnsweredPart[]
  writtenIn: Locale
  may: { edit: boolean; withdraw: boolean }
  isWithdrawn: boolean
}

/** What is kept of an answer, a copy to take along, and the ways to change or withdraw it. */
export function AnswerData({ page }: { page: AnswerDataPage }) {
  const { t, locale } = useText('answers')
  const { may, parts, original, writtenIn, isWithdrawn } = page
  return (
    <div className="wrap">
      <BackLink href={addresses.myData(locale)}>{t('my-data.back')}</BackLink>
      <Head title={t('my-data.title')} lead={t('my-data.lead')} />
      <Folio id="facts" heading={t('my-data.facts')} kind="first">
        <Review rows={page.facts.map(({ id, term, said }) => ({ id, question: term, answer: said }))} />
      </Folio>
      {isWithdrawn ? null : <Folio id="answers" heading={t('my-data.answers')}><AnswersReview parts={parts} original={original} writtenIn={writtenIn} /></Folio>}
      <Folio id="file" heading={t('my-data.file.title')}>
        <ul>
          <li><a href={addresses.myDataAnswerFile(locale, 'page')} download>{t('my-data.file.page')}</a></li>
          <li><a href={addresses.myDataAnswerFile(locale, 'data')} download>{t('my-data.file.data')}</a></li>
        </ul>
      </Folio>
      {may.edit || may.withdraw ? (
        <Folio id="change" heading={t('my-data.change.title')}>
          <Actions>
            {may.edit ? <ButtonLink href={addresses.ownAnswerEdit(locale)}>{t('own.action.edit')}</ButtonLink> : null}
            {may.withdraw ? <a href={addresses.ownAnswerWithdraw(locale)}>{t('own.action.withdraw')}</a> : null}
          </Actions>
        </Folio>
      ) : null}
      <Folio id="leave" heading={t('receipt.away.title')} kind="open">
        <form method="post">
          <p><Button look="quiet" name="intent" value="leave">{t('own.action.leave')}</Button></p>
        </form>
      </Folio>
    </div>
  )
}
