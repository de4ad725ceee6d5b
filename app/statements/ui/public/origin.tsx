import { Fragment } from 'react'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatShortDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { OriginPart } from '~/ui/halves/halves'
import type { ShownStatement } from '../../rules/public-cut'
import type { PartSlot } from './demands'
import { HearingTrail } from './hearing-trail'
import { OwnText } from './own-text'
import { ReachFigure } from './reach-figure'

const POSITIONS = ['chair', 'secretary', 'director'] as const

/** How the statement came about: the half of the page that no list of names ever replaces. `slot` is the officials' passage marker. */
export function Origin({ text, original, arrived, verification, placeName, slot }: {
  text: ShownStatement
  original: Locale
  arrived: { at: Date; documentNumber: string } | null
  verification: string
  placeName: (place: string) => string
  slot?: PartSlot
}) {
  const { t, locale } = useText('statements')
  const sender = POSITIONS.find((each) => each === text.signOff.signerPosition) ?? 'other'
  const coSigners = text.relay?.coSigners ?? []
  return (
    <>
      <ReachFigure text={text} />
      <OriginPart heading={t('origin.how')}>
        <HearingTrail text={text} original={original} arrived={arrived} placeName={placeName} slot={slot} />
      </OriginPart>
      {hasWords(text.howAsked) ? <OriginPart heading={t('origin.asked')}><OwnText as="p" text={text.howAsked} original={original} />{slot?.('howAsked', text.howAsked)}</OriginPart> : null}
      {text.missing.length > 0 || text.saysNoMissing ? (
        <OriginPart heading={t('origin.missing')}>
          {text.saysNoMissing ? <p>{t('origin.missing-none')}</p> : <ul>{text.missing.map((group, index) => <li key={index}><OwnText text={group} original={original} />{slot?.(`missing/${index}`, group)}</li>)}</ul>}
        </OriginPart>
      ) : null}
      <OriginPart heading={t('origin.mandate.title')}>
        <p>{t(`origin.mandate.sent.${sender}`)} {verification === 'coordinator' ? t('origin.mandate.coordinator') : `${t('origin.mandate.own-word')}.`}</p>
      </OriginPart>
      {text.interests.length > 0 || text.saysNoInterests ? (
        <OriginPart heading={t('origin.interests.title')}>
          {text.saysNoInterests ? <p>{t('origin.interests.none')}</p> : text.interests.map((interest, index) => <Fragment key={index}><OwnText as="p" text={interest} original={original} />{slot?.(`interests/${index}`, interest)}</Fragment>)}
        </OriginPart>
      ) : null}
      {coSigners.length > 0 ? (
        <OriginPart heading={t('origin.co-signers.title')}>
          <ul>{coSigners.map((each) => <li key={each.name}>{t(`origin.co-signers.${each.basis}`, { name: each.name, date: formatShortDate(locale, each.on) })}</li>)}</ul>
        </OriginPart>
      ) : null}
      <p className="small soft">{t('origin.privacy')}</p>
    </>
  )

  function hasWords(words: ShownStatement['howAsked']): boolean {
    return pickText(words, locale, original).text !== ''
  }
}
