import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { MatterLine } from '~/consultations/ui/matter-line'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readPage } from '~/platform/http/page-cache-headers.server'
import { notFound } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { publishedSummary } from '~/summaries/queries/published-summary.server'
import { SummaryBody } from '~/summaries/ui/summary-body'
import { SummaryEnd } from '~/summaries/ui/summary-end'
import { SummaryHead } from '~/summaries/ui/summary-head'
import { TextRegion } from '~/texts/ui/text-region'

export const handle = { js: false }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { description: data?.description })

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const { work, county } = context
  const page = isSlug(params.slug) ? await consultationPage(work, params.slug) : null
  const published = page && (await publishedSummary(work, page.id))
  if (!page || !published) return notFound()
  const matter = { ...page, summaryPublishedAt: page.summaryPublishedAt ?? published.firstPublishedAt }
  const value = {
    title: textFor(locale, 'summaries')('public.title', { title: pickText(page.title, locale, page.originalLocale).text }),
    description: pickText(published.content.lead, locale, published.content.originalLocale).text,
    matter,
    published,
  }
  return readPage(value, { tags: [`county:${county.id}`, `consultation:${page.id}`, `summary:${page.id}`], freshUntil: page.freshUntil })
}

export default function Summary() {
  const { matter, published } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { content } = published
  return (
    <div className="wrap">
      <TextRegion>
        <SummaryHead title={matter.title} lead={content.lead} original={content.originalLocale}>
          <MatterLine matter={matter} shape="wide" />
          <div className="gap" />
        </SummaryHead>
        <SummaryBody
          summary={content}
          statementsAt={addresses.consultationStatements(locale, matter.slug)}
          behind={(themeId) => addresses.summaryEvidence(locale, matter.slug, themeId)}
        >
          <SummaryEnd slug={matter.slug} published={published} />
        </SummaryBody>
      </TextRegion>
    </div>
  )
}
