import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { addresses } from '~/kernel/addresses'
import type { PublishedRoot } from '../queries/published-roots.server'
import { RootList } from './root-list'

/** The published roots of one consultation, so that anybody can compare theirs. */
export function PublicRoots({ title, back, closesAt, roots }: { title: string; back: string; closesAt: Date; roots: PublishedRoot[] }) {
  const { t, locale } = useText('oversight')
  return (
    <div className="wrap">
      <BackLink href={back}>{t('public.back')}</BackLink>
      <Head title={title} lead={t('public.lead')} />
      <Folio id="roots" heading={t('public.roots')} kind="first">
        {roots.length > 0 ? <RootList roots={roots} level={3} /> : <p>{t('public.none', { date: formatDateTime(locale, closesAt) })}</p>}
      </Folio>
      <Folio id="what" heading={t('public.what.title')}>
        <p>{t('public.what.body')}</p>
        <p>{t('public.what.supplements')}</p>
        <p><a href={addresses.findAnswerForProof(locale)}>{t('link.counted')}</a></p>
      </Folio>
    </div>
  )
}
