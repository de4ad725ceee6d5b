import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { WaysPage } from '../queries/ways.server'

/** Every way of taking part and every advisory body, with what is told of them so far and the way to its form. */
export function WaysOverview({ page }: { page: WaysPage }) {
  const { t, locale } = useText('counties')
  return (
    <>
      <Folio id="ways" heading={t('ways.each')} kind="first">
        <ul className="said">
          {page.ways.map(({ way, isOffered, isTold }) => (
            <li key={way}>
              <h3><a href={addresses.adminChannel(locale, way)}>{t(`channel.${way}`)}</a></h3>
              <p className="small soft">{isOffered ? t('ways.offered') : t('ways.hidden')} {isTold ? t('ways.told') : t('ways.untold')}</p>
            </li>
          ))}
        </ul>
        <p>{t('ways.choose')} <a href={`${addresses.adminSettings(locale)}#ways`}>{t('settings.title')}</a></p>
      </Folio>
      <Folio id="bodies" heading={t('ways.bodies')}>
        <ul className="said">
          {page.bodies.map(({ body, isTold }) => (
            <li key={body}>
              <h3><a href={addresses.adminChannel(locale, body)}>{t(`body.${body}.name`)}</a></h3>
              <p className="small soft">{isTold ? t('ways.reachable') : t('ways.unreachable')}</p>
            </li>
          ))}
        </ul>
      </Folio>
    </>
  )
}
