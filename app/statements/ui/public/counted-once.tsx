import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { redactedWords } from '~/texts/ui/redacted-text'
import type { ShownStatement } from '../../rules/public-cut'

/** Says that people are counted once, and through whom the statement also came. */
export function CountedOnce({ relay, original }: { relay: ShownStatement['relay']; original: Locale }) {
  const { t, locale } = useText('statements')
  const name = relay ? pickText(relay.umbrella, locale, original).text : ''
  return (
    <section className="demand">
      <h3>{t('public.once.title')}</h3>
      {name === '' ? null : <p>{t('public.once.relay', { name: redactedWords(locale, name) })} {t('public.once.unchanged')}</p>}
      <p>{t('public.once.body')}</p>
    </section>
  )
}
