import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { isSimple } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { SoftText } from '~/texts/ui/soft-text'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import type { ConsultationPage } from '../queries/consultation-page.server'
import { ForChildren } from './child-notice'
import { MatterLine } from './matter-line'
import { StandingNotices } from './standing-notices'
import { twoVoices } from './two-voices'

/** The top of a consultation: its title in two voices, what it is about, the way to answer, and where it stands. */
export function ConsultationHead({ page, othersId }: { page: ConsultationPage; othersId: string }) {
  const { t, locale } = useText('consultations')
  const title = pickText(page.title, locale, page.originalLocale)
  const summary = pickText(page.summary, locale, page.originalLocale)
  const body = pickText(page.decisionBody, locale, page.originalLocale).text
  const { name, ask } = twoVoices(title.text)
  const lang = (part: { locale: string }) => (part.locale === locale ? undefined : part.locale)
  const soft = (text: string) => <span lang={lang(title)}><SoftText locale={title.locale}>{text}</SoftText></span>
  return (
    <>
      <Head
        kicker={t('page.kicker', { body })}
        title={soft(name)}
        ask={ask ? soft(ask) : undefined}
        lead={<span lang={lang(summary)}><SoftText locale={summary.locale}>{summary.text}</SoftText></span>}
      >
        <VariantNotice text={page.title} original={page.originalLocale} />
        <StandingNotices page={page} />
        {page.content.isForChildren ? <ForChildren href={`${addresses.consultationPrivacy(locale, page.slug)}#children`} /> : null}
        {page.state === 'open' ? <AnswerWays page={page} othersId={othersId} /> : null}
      </Head>
      {isSimple(locale) ? (
        <Folio id="way" heading={t('station.label')}><MatterLine matter={page} shape="vertical" /></Folio>
      ) : (
        <>
          <MatterLine matter={page} shape="wide" />
          <div className="gap" />
        </>
      )}
    </>
  )
}

function AnswerWays({ page, othersId }: { page: ConsultationPage; othersId: string }) {
  const { t, locale } = useText('consultations')
  const minutes = page.estimatedMinutes[locale]
  return (
    <>
      <p className="actions">
        <ButtonLink href={addresses.answerStart(locale, page.slug)} onward>{t('page.answer')}</ButtonLink>
        <a href={`#${othersId}`}>{t('page.other-way')}</a>
      </p>
      <p className="soft">
        {minutes ? t('card.minutes', { count: minutes }) : null} {t('page.no-sign-in')}
      </p>
    </>
  )
}
