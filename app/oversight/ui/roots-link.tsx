import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'

/** The quiet way from a matter that has closed to the page that tells which answers are counted. */
export function RootsLink({ slug }: { slug: string }) {
  const { t, locale } = useText('oversight')
  return <p className="small"><a href={addresses.consultationProof(locale, slug)}>{t('link.roots')}</a></p>
}
