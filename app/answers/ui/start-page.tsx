import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'

/** What one should know before answering. */
export type StartPage = {
  slug: string
  title: LocalizedText
  original: Locale
  closesAt: Date
  partCount: number
  isAllOptional: boolean
  minutes: number | null
  keptFor: LocalizedText
}

/**
 * Before answering: how long it takes, until when, what becomes of the answer; and the two ways to begin. `first` stands
 * before these, `more` before what becomes of the answer: what those who are asked should know besides.
 */
export function AnswerStart({ page, first, more }: { page: StartPage; first?: ReactNode; more?: ReactNode }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  return (
    <div className="wrap">
      <BackLink href={addresses.consultation(locale, page.slug)}>{t('ask.back')}</BackLink>
      <Head
        title={t('start.title')}
        kicker={<Spoken words={words(page.title)} />}
        lead={<>{t('start.parts', { count: page.partCount })} {page.minutes ? t('start.minutes', { count: page.minutes }) : null}</>}
      >
        <VariantNotice text={page.title} original={page.original} />
        {first}
        <ul>
          <li>{t('start.no-name')}</li>
          <li>{t(page.isAllOptional ? 'start.skip' : 'start.skip-some')}</li>
          <li>{t('start.later')}</li>
          <li>{t('start.language')}</li>
          <li>{t('start.until', { date: formatDateTime(locale, page.closesAt) })}</li>
        </ul>
        <form method="post">
          <Actions>
            <Button name="intent" value="parts">{t('start.action.parts')}</Button>
            <Button look="quiet" name="intent" value="all">{t('start.action.all')}</Button>
          </Actions>
        </form>
        <p>
          <a href={addresses.findAnswer(locale)}>{t('start.resume')}</a>
        </p>
        <p>
          <a href={`${addresses.consultation(locale, page.slug)}#ways`}>{t('start.other-ways')}</a>
        </p>
      </Head>
      {more}
      <HowUsed page={page} />
    </div>
  )
}

function HowUsed({ page }: { page: StartPage }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  return (
    <Folio id="use" heading={t('use.title')}>
      <p>{t('use.who-reads')}</p>
      <p>{t('use.published')}</p>
      <p>{t('use.public-document')}</p>
      <p>{t('use.withdraw')}</p>
      <p>{t('use.basis')}</p>
      <p>{t('use.kept-until', { period: words(page.keptFor).text })}</p>
      <p><a href={addresses.consultationPrivacy(locale, page.slug)}>{t('use.notice')}</a></p>
    </Folio>
  )
}
