import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import { labelLines } from '~/questions/ui/label-lines'
import { typedLines } from '~/questions/ui/typed-lines'
import { useWords } from '~/questions/ui/words'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import { UNSENT_KEPT_DAYS } from '../contract'
import type { WordsToCopy } from '../queries/answer-labels.server'
import { KeptFields } from './answer-form'

/**
 * Answering that is not possible, and what had been written: it has closed or not opened, or the answer was sent or
 * withdrawn before, or a part of the form is not asked any more. `fields` is what was typed and is kept nowhere, so that it comes along when the language is changed; null when all of it is saved.
 */
export type ClosedPage = {
  state: 'already-closed' | 'not-open' | 'already-sent' | 'withdrawn' | 'not-asked'
  slug: string
  isOpen: boolean
  original: Locale
  opensAt: Date
  closesAt: Date
  contact: string
  words: WordsToCopy
  fields: TypedFields | null
  /** The draft that can be gone on with, where one can. */
  token?: string
}

/** What the page says first. */
export function closedTitle(t: TextOf<'answers'>, { state, words }: ClosedPage): string {
  if (state === 'not-open') return t('closed.not-open.title')
  if (state === 'already-sent') return t('closed.sent.title')
  if (state === 'withdrawn') return t('closed.withdrawn.title')
  if (state === 'not-asked') return t('closed.not-asked.title')
  return words.length > 0 ? t('closed.title') : t('closed.start.title')
}

/**
 * A form that cannot be taken: why, what can be done, and what was typed, given back to be copied. `hasForm`: the
 * language menu of the page sends a form, so there must be one.
 */
export function AnswerClosed({ page, hasForm = true }: { page: ClosedPage; hasForm?: boolean }) {
  const { t, locale } = useText('answers')
  const { state, words, fields, slug } = page
  const hasWords = words.length > 0
  const until = t('closed.when', { date: formatDateTime(locale, page.closesAt) })
  return (
    <div className="wrap">
      <Head title={closedTitle(t, page)} lead={closedLead(t, locale, page)}>
        {state === 'already-closed' && hasWords ? <p>{until} {fields === null ? t('closed.kept', { days: UNSENT_KEPT_DAYS }) : null}</p> : null}
        {state === 'already-sent' ? <p>{page.isOpen ? t('receipt.edit-until', { date: formatDateTime(locale, page.closesAt) }) : t('own.closed')}</p> : null}
        <p>
          {state === 'already-sent'
            ? <ButtonLink href={addresses.findAnswer(locale)}>{t('find.title')}</ButtonLink>
            : page.token ? <ButtonLink href={addresses.answerCheck(locale, slug, page.token)}>{t('ask.action.check')}</ButtonLink>
            : <ButtonLink look={hasWords ? 'quiet' : 'filled'} href={addresses.consultation(locale, slug)}>{t('closed.to-consultation')}</ButtonLink>}
        </p>
      </Head>
      <TextToCopy words={words} original={page.original} />
      {hasForm ? <KeptFields fields={fields ?? {}} /> : null}
    </div>
  )
}

function closedLead(t: TextOf<'answers'>, locale: Locale, { state, words, opensAt, closesAt, contact }: ClosedPage): string {
  switch (state) {
    case 'not-open': return t('closed.not-open.body', { date: formatDateTime(locale, opensAt) })
    case 'already-sent': return t('closed.sent.body')
    case 'not-asked': return t('closed.not-asked.body')
    case 'withdrawn': return t('closed.withdrawn.body')
    case 'already-closed': return words.length > 0 ? t('closed.body', { contact }) : t('closed.start.body', { date: formatDateTime(locale, closesAt) })
  }
}

/** Everything that was typed, as one text that can be copied, under what it is (`heading`) and why it is here. Nothing when there is nothing. */
export function TextToCopy({ id = 'text', words, original, heading, why, announced }: { id?: string; words: WordsToCopy; original: Locale; heading?: string; why?: string; announced?: boolean }) {
  const { t, locale } = useText('answers')
  const said = useWords(original)
  if (words.length === 0) return null
  const reading = { locale, original }
  const text = words
    .map(({ question, label, typed }) => [...(question ? [said(question).text] : []), ...(label ? labelLines(label, reading) : typedLines(typed, reading))].join('\n'))
    .join('\n\n')
  return (
    <Folio id={id} heading={heading ?? t('closed.text')}>
      {why ? <Notice announced={announced}><p>{why}</p></Notice> : null}
      <textarea className="textarea" aria-labelledby={id} readOnly rows={Math.min(30, text.split('\n').length + 2)} defaultValue={text} />
    </Folio>
  )
}
