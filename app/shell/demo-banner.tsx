import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** Says that nothing here is real, on every page of a demonstration. */
export function DemoBanner() {
  const { t, locale } = useText('shell')
  return (
    <aside className="demo" aria-label={t('demo.label')}>
      <div className="wrap wrap--wide">
        <p>
          {t('demo.banner')} <a href={`${addresses.demoOutbox()}?language=${locale}`}>{t('demo.outbox')}</a>
        </p>
      </div>
    </aside>
  )
}
