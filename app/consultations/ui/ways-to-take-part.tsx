import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Icon, type IconName } from '~/ui/icon/icon'
import { PhoneLink } from '~/ui/link/phone-link'
import type { Channel } from '../contract'

/** The ways besides the web form. `paper` is given on the pages of one consultation; elsewhere the way is only told. */
export type Ways = {
  channels: readonly Channel[]
  phone: string
  hours: LocalizedText
  original: Locale
  paper?: { places: LocalizedText; slug: string }
}

/** Other ways to take part: by phone, on paper, at a forum, through an association. Each that the county offers. */
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

function Way({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={28} />
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  )
}

function ByPhone({ ways }: { ways: Ways }) {
  const { t } = useText('consultations')
  return (
    <Way icon="phone" title={t('ways.phone.title')}>
      <p>
        {t('ways.phone.call', { phone: '' })}<PhoneLink phone={ways.phone} />. {t('ways.phone.hours', { hours: '' })}
        <ContentText text={ways.hours} original={ways.original} />. {t('ways.phone.writes')}
      </p>
    </Way>
  )
}

function OnPaper({ ways }: { ways: Ways }) {
  const { t, locale } = useText('consultations')
  return (
    <Way icon="paper" title={t('ways.paper.title')}>
      {ways.paper ? (
        <ContentText as="p" text={ways.paper.places} original={ways.original} />
      ) : <p>{t('ways.paper.somewhere')}</p>}
      {ways.paper ? <p><a href={addresses.answerPaper(locale, ways.paper.slug)}>{t('ways.paper.print')}</a></p> : null}
    </Way>
  )
}

function AtForum() {
  const { t, locale } = useText('consultations')
  return (
    <Way icon="people" title={t('ways.forum.title')}>
      <p>
        {t('ways.forum.body')} <a href={addresses.forums(locale)}>{t('ways.forum.see')}</a>
      </p>
    </Way>
  )
}

function ThroughAssociation() {
  const { t, locale } = useText('consultations')
  return (
    <Way icon="together" title={t('ways.association.title')}>
      <p>
        {t('ways.association.body')} <a href={addresses.associations(locale)}>{t('ways.association.see')}</a>
      </p>
    </Way>
  )
}
