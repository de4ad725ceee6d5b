import { addresses } from '~/kernel/addresses'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ButtonLink, Actions } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import type { SummaryVersion } from '../queries/published-summary.server'

/** What a reader can do after the summary, and which version this is. */
export function SummaryEnd({ slug, published }: { slug: string; published: Pick<SummaryVersion, 'version' | 'publishedAt' | 'firstPublishedAt'> }) {
  const { t, locale } = useText('summaries')
  return (
    <Folio id="after" heading={t('public.after')} kind="open">
      <Actions>
        <ButtonLink href={addresses.findAnswer(locale)}>{t('public.own-answer')}</ButtonLink>
      </Actions>
      <ul className="plain">
        <li><a href={addresses.followUp(locale)}>{t('public.all-decided')}</a></li>
        <li><a href={addresses.consultation(locale, slug)}>{t('public.back')}</a></li>
      </ul>
      <p className="small soft">
        {t('public.version', { number: published.version, date: formatDate(locale, published.publishedAt) })}{' '}
        {published.version > 1 ? t('public.first-version', { date: formatDate(locale, published.firstPublishedAt) }) : null}
      </p>
    </Folio>
  )
}
