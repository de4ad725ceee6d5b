import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** The quiet way to the proof, for whoever wants it. Without a referrer: the address of a receipt leads to its answer. */
export function CountedLink() {
  const { t, locale } = useText('oversight')
  return <p className="small"><a href={addresses.ownAnswerProof(locale)} referrerPolicy="no-referrer">{t('link.counted')}</a></p>
}
