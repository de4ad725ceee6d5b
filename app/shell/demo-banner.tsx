import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** Says that nothing here is real, on every page of a demonstration. */
export function DemoBanner({ isWide }: { isWide: boolean }) {
  const { t, locale } = useText('shell')
  return (
    <aside className="demo" aria-label={t('demo.label')}>
      <div className={isWide ? 'wrap wrap--wide' : 'wrap'}>
        <p>
          {t('demo.banner')} <a href={`${addresses.demoOutbox()}?language=${locale}`}>{t('demo.outbox')}</a>
        </p>
      </div>
    </aside>
  )
}
