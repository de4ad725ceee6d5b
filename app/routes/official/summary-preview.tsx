import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { figures } from '~/analysis/queries/figures.server'
import { addresses } from '~/kernel/addresses'
import { direction, isLocale } from '~/kernel/locales'
import { notFound } from '~/platform/http/responses.server'
import { TextProvider } from '~/platform/i18n/text-provider'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { heardByAssociations } from '~/statements/queries/heard-by-associations.server'
import { summaryPreview } from '~/summaries/queries/summary-draft.server'
import { PreviewLanguages } from '~/summaries/ui/preview-languages'
import { SummaryBody } from '~/summaries/ui/summary-body'
import { SummaryHead } from '~/summaries/ui/summary-head'
import { TextRegion } from '~/texts/ui/text-region'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { openDesk } from './desk.server'

// The shown language is another than the page's, and a hydrated page brings only its own texts along.
export const handle: PageHandle = { js: false, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'summaries.read-draft')
  const asked = new URL(args.request.url).searchParams.get('shown')
  const shown = isLocale(asked) && county.offeredLocales.includes(asked) ? asked : locale
  const [counted, heard] = await Promise.all([figures(work, page.id), heardByAssociations(work, page.id, county.smallGroupThreshold)])
  const summary = await summaryPreview(work, page.id, { ...counted, heardByAssociations: heard })
  if (!summary) return notFound()
  return { title: textFor(locale, 'summaries')('preview.title'), matter, shown, summary, offered: county.offeredLocales }
}

export default function SummaryPreview() {
  const { matter, shown, summary, offered } = useLoaderData<typeof loader>()
  const { t, locale } = useText('summaries')
  return (
    <>
      <div className="wrap wrap--wide">
        <BackLink href={addresses.officialSummary(locale, matter.slug)}>{t('draft.back')}</BackLink>
        <Notice><p><b>{t('preview.title')}.</b> {t('preview.not-published')}</p></Notice>
        <PreviewLanguages slug={matter.slug} offered={offered} shown={shown} />
      </div>
      <TextProvider locale={shown}>
        <div className="wrap" lang={shown} dir={direction(shown)}>
          <TextRegion>
            <SummaryHead title={matter.title} lead={summary.lead} original={summary.originalLocale} />
            <SummaryBody summary={summary} />
          </TextRegion>
        </div>
      </TextProvider>
    </>
  )
}
