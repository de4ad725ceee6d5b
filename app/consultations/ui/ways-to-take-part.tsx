import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { PhoneLink } from '~/ui/link/phone-link'
import type { Channel } from '../contract'
import { OneWay } from './one-way'

/** The ways besides the web form. `paper` is given on the pages of one consultation; elsewhere the way is only told. */
export type Ways = {
  channels: readonly Channel[]
  phone: string
  hours: LocalizedText
  original: Locale
  paper?: { places: LocalizedText; slug: string }
}

/** Other ways to take part: by phone, on paper, at a forum, through an association. Each that is offered. */
export function WaysToTakePart({ ways }: { ways: Ways }) {
  const { t } = useText('consultations')
  const has = (channel: Channel) => ways.channels.includes(channel)
  return (
    <>
      <ul className="ways">
        {has('phone') ? <ByPhone ways={ways} /> : null}
        {has('paper') ? <OnPaper ways={ways} /> : null}
        {has('forum') ? <AtForum /> : null}
        {has('statement') ? <ThroughAssociation /> : null}
      </ul>
      <p>{t('ways.helper')}</p>
    </>
  )
}

function ByPhone({ ways }: { ways: Ways }) {
  const { t } = useText('consultations')
  return (
    <OneWay icon="phone" title={t('ways.phone.title')}>
      <p>
        {t('ways.phone.call', { phone: '' })}<PhoneLink phone={ways.phone} />. {t('ways.phone.hours', { hours: '' })}
        <ContentText text={ways.hours} original={ways.original} />. {t('ways.phone.writes')}
      </p>
    </OneWay>
  )
}

function OnPaper({ ways }: { ways: Ways }) {
  const { t, locale } = useText('consultations')
  return (
    <OneWay icon="paper" title={t('ways.paper.title')}>
      {ways.paper ? (
        <ContentText as="p" text={ways.paper.places} original={ways.original} />
      ) : <p>{t('ways.paper.somewhere')}</p>}
      {ways.paper ? <p><a href={addresses.answerPaper(locale, ways.paper.slug)}>{t('ways.paper.print')}</a></p> : null}
    </OneWay>
  )
}

function AtForum() {
  const { t, locale } = useText('consultations')
  return (
    <OneWay icon="people" title={t('ways.forum.title')}>
      <p>
        {t('ways.forum.body')} <a href={addresses.forums(locale)}>{t('ways.forum.see')}</a>
      </p>
    </OneWay>
  )
}

function ThroughAssociation() {
  const { t, locale } = useText('consultations')
  return (
    <OneWay icon="together" title={t('ways.association.title')}>
      <p>
        {t('ways.association.body')} <a href={addresses.associations(locale)}>{t('ways.association.see')}</a>
      </p>
    </OneWay>
  )
}
