import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** Says that nothing here is real, on every page of a demonstration. The outbox has no language in its address, so the way there remembers that of the page. */
export function DemoBanner({ isWide }: { isWide: boolean }) {
  const { t, locale } = useText('shell')
  return (
    <aside className="demo" aria-label={t('demo.label')}>
      <div className={isWide ? 'wrap wrap--wide' : 'wrap'}>
        <p>
          {t('demo.banner')} <a href={addresses.inLanguage(locale, addresses.demoOutbox())} rel="nofollow">{t('demo.outbox')}</a>
        </p>
      </div>
    </aside>
  )
}
