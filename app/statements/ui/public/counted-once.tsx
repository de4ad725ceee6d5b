import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import type { ShownStatement } from '../../rules/public-cut'
import { SentenceWith } from './sentence-with'

/** Says that people are counted once, and through whom the statement also came. */
export function CountedOnce({ relay, original }: { relay: ShownStatement['relay']; original: Locale }) {
  const { t, locale } = useText('statements')
  const umbrella = relay?.umbrella ?? {}
  return (
    <section className="demand">
      <h3>{t('public.once.title')}</h3>
      {pickText(umbrella, locale, original).text === '' ? null : (
        <p><SentenceWith text={umbrella} original={original} say={(name) => t('public.once.relay', { name })} /> {t('public.once.unchanged')}</p>
      )}
      <p>{t('public.once.body')}</p>
    </section>
  )
}
