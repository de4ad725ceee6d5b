import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationOfId } from '~/consultations/queries/consultation-for-answering.server'
import { addresses } from '~/kernel/addresses'
import { allPublishedRoots } from '~/oversight/queries/published-roots.server'
import { AuditHead } from '~/oversight/ui/audit-head'
import { RootList } from '~/oversight/ui/root-list'
import { localeOf } from '~/platform/http/locale-param.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { requireMay } from '../require-viewer.server'
import { workMeta } from '../work-meta'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

// A command is the same in every language.
const COMPARE = 'npm run proof -- --file proof.json --root "CHECKSUM"'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'oversight.see-roots', { locale, request })
  const { work, county } = context
  const all = await allPublishedRoots(work, county.smallGroupThreshold)
  const matters = await Promise.all(all.map(async ({ slug, consultationId, roots }) => {
    const found = await consultationOfId(work, consultationId)
    return { slug, roots, title: found?.content.title ?? {}, original: found?.facts.originalLocale ?? county.originalLocale }
  }))
  return { title: textFor(locale, 'oversight')('roots.title'), matters }
}

export default function AuditRoots() {
  const { title, matters } = useLoaderData<typeof loader>()
  const { t, locale } = useText('oversight')
  return (
    <div className="wrap wrap--wide">
      <AuditHead current="roots" title={title} lead={t('roots.lead')} />
      {matters.length === 0 ? <p>{t('roots.none')}</p> : <p>{t('roots.compare')} <code className="digest" translate="no" lang="en">{COMPARE}</code></p>}
      {matters.map(({ slug, roots, title: name, original }, index) => (
        <Folio key={slug} id={slug} heading={<ContentText text={name} original={original} />} kind={index === 0 ? 'first' : undefined}>
          <RootList roots={roots} level={3} />
          <p><a href={addresses.consultationProof(locale, slug)}>{t('roots.public')}</a></p>
        </Folio>
      ))}
    </div>
  )
}
