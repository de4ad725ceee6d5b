import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { labelLines } from '~/questions/ui/label-lines'
import { useWords } from '~/questions/ui/words'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { UNSENT_KEPT_DAYS } from '../contract'
import type { WordsToCopy } from '../queries/answer-labels.server'

/** Answering that is not possible: when it was or will be, whom to ask, and what had been written. `isKept`: all of it is saved for a while. */
export type ClosedPage = { state: 'already-closed' | 'not-open'; slug: string; original: Locale; opensAt: Date; closesAt: Date; contact: string; words: WordsToCopy; isKept: boolean }

/** A consultation that has closed meanwhile or not opened yet. What was typed is given back to be copied. */
export function AnswerClosed({ page }: { page: ClosedPage }) {
  const { t, locale } = useText('answers')
  const hasWords = page.words.length > 0
  const title = page.state === 'not-open' ? t('closed.not-open.title') : hasWords ? t('closed.title') : t('closed.start.title')
  const lead = page.state === 'not-open'
    ? t('closed.not-open.body', { date: formatDateTime(locale, page.opensAt) })
    : hasWords ? t('closed.body', { contact: page.contact }) : t('closed.start.body', { date: formatDateTime(locale, page.closesAt) })
  return (
    <div className="wrap">
      <Head title={title} lead={lead}>
        {page.state === 'already-closed' && hasWords ? <p>{t('closed.when', { date: formatDateTime(locale, page.closesAt) })} {page.isKept ? t('closed.kept', { days: UNSENT_KEPT_DAYS }) : null}</p> : null}
        <p><ButtonLink look={hasWords ? 'quiet' : 'filled'} href={addresses.consultation(locale, page.slug)}>{t('closed.to-consultation')}</ButtonLink></p>
      </Head>
      {hasWords ? <TextToCopy page={page} /> : null}
    </div>
  )
}

function TextToCopy({ page }: { page: ClosedPage }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  const text = page.words
    .map(({ question, label, typed }) => [words(question).text, ...(label ? labelLines(label, { locale, original: page.original }) : typed)].join('\n'))
    .join('\n\n')
  return (
    <Folio id="text" heading={t('closed.text')}>
      <textarea className="textarea" aria-labelledby="text" readOnly rows={Math.min(30, text.split('\n').length + 2)} defaultValue={text} />
    </Folio>
  )
}
