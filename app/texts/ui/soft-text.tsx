import { useLocale } from '~/platform/i18n/use-text'
import { useIsStaticPage } from '~/platform/i18n/static-page'
import type { Locale } from '~/kernel/locales'
import { softened } from './hyphenation'

/** A heading or running text whose long words may break with a hyphen. Words of a hydrated page are left as they are. */
export function SoftText({ children, locale }: { children: string; locale?: Locale }) {
  const own = useLocale()
  return useIsStaticPage() ? softened(children, locale ?? own) : children
}
