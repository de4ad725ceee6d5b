import type { ReactNode } from 'react'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { Head } from '~/ui/head/head'
import { Told } from './told'

/** The top of a summary: the matter's name, what the page tells, and the opening words. */
export function SummaryHead({ title, lead, original, children }: { title: LocalizedText; lead: LocalizedText; original: Locale; children?: ReactNode }) {
  const { t, locale } = useText('summaries')
  const name = pickText(title, locale, original)
  return (
    <>
      <Head kicker={t('public.kicker')} title={<span lang={name.locale === locale ? undefined : name.locale}>{nameOf(name.text)}</span>} ask={t('public.ask')}>
        <div className="lead"><Told text={lead} original={original} /></div>
      </Head>
      {children}
    </>
  )
}

/** The matter's name without the question its title may end with: the summary has a consequence of its own in that place. */
export function nameOf(title: string): string {
  const at = title.indexOf(': ')
  return at > 0 ? title.slice(0, at) : title
}
