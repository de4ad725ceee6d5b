import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import type { ShownStatement } from '../../rules/public-cut'
import { SentenceWith } from './sentence-with'

/** Says through whom a statement came too, and that its people are counted once even so; nothing of a statement that came alone. */
export function CountedOnce({ relay, original }: { relay: ShownStatement['relay']; original: Locale }) {
  const { t, locale } = useText('statements')
  const umbrella = relay?.umbrella ?? {}
  if (pickText(umbrella, locale, original).text === '') return null
  return (
    <section className="demand">
      <h3>{t('public.once.title')}</h3>
      <p><SentenceWith text={umbrella} original={original} say={(name) => t('public.once.relay', { name })} /> {t('public.once.unchanged')}</p>
    </section>
  )
}
