import { addresses } from '~/kernel/addresses'
import { LOCALES } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatDateTime, formatList } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import type { ListedConsultation } from '../queries/listed.server'
import { MatterWhere } from './matter-line'

/** Consultations one after another: what is asked, until when, how long it takes, in which languages and ways. */
export function Matters({ matters, headingLevel = 3 }: { matters: ListedConsultation[]; headingLevel?: 2 | 3 }) {
  return (
    <>
      {matters.map((matter) => <Matter key={matter.id} matter={matter} Heading={headingLevel === 2 ? 'h2' : 'h3'} />)}
    </>
  )
}

function Matter({ matter, Heading }: { matter: ListedConsultation; Heading: 'h2' | 'h3' }) {
  const { t, locale } = useText('consultations')
  const { slug, title, summary, originalLocale, summaryPublishedAt } = matter
  const picked = pickText(title, locale, originalLocale)
  return (
    <article className="matter">
      <Heading>
        <a href={addresses.consultation(locale, slug)} lang={picked.locale === locale ? undefined : picked.locale}>{picked.text}</a>
      </Heading>
      <ContentText as="p" text={summary} original={originalLocale} soft />
      <WhenLine matter={matter} />
      {matter.state === 'open' || matter.state === 'coming' ? <LanguagesAndWays matter={matter} /> : null}
      <MatterWhere matter={matter} />
      {summaryPublishedAt ? (
        <p>
          <a href={addresses.summary(locale, slug)}>{t('card.summary')}<span className="vh">: {picked.text}</span></a>
        </p>
      ) : null}
    </article>
  )
}

function WhenLine({ matter }: { matter: ListedConsultation }) {
  const { t, locale } = useText('consultations')
  const minutes = matter.estimatedMinutes[locale]
  if (matter.state === 'coming') return <p><b>{t('card.opens', { date: formatDateTime(locale, matter.opensAt) })}</b></p>
  const date = formatDateTime(locale, matter.closesAt)
  if (matter.state !== 'open') return <p>{t('card.closed', { date })}</p>
  return (
    <p>
      <b>{t('card.until', { date })}</b>
      {minutes ? <><br />{t('card.minutes', { count: minutes })}</> : null}
    </p>
  )
}

function LanguagesAndWays({ matter }: { matter: ListedConsultation }) {
  const { t, locale } = useText('consultations')
  const languages = LOCALES.filter((each) => matter.title[each]).map((each) => languageName(locale, each))
  const ways = (['paper', 'phone', 'forum'] as const).filter((channel) => matter.channels.includes(channel)).map((channel) => t(`channel.${channel}`))
  return (
    <p className="small soft">
      {t('card.languages', { languages: formatList(locale, languages) })}{' '}
      {ways.length > 0 ? t('card.channels', { channels: formatList(locale, ways) }) : null}
    </p>
  )
}
