import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { figures } from '~/analysis/queries/figures.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { peopleNames } from '~/identity/queries/people-names.server'
import { addresses } from '~/kernel/addresses'
import { direction, isLocale, type Locale } from '~/kernel/locales'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther } from '~/platform/http/responses.server'
import { TextProvider } from '~/platform/i18n/text-provider'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { heardByAssociations } from '~/statements/queries/heard-by-associations.server'
import { confirmPlain } from '~/summaries/commands/confirm-plain.server'
import { summaryDraft, summaryPreview } from '~/summaries/queries/summary-draft.server'
import { PlainCheck } from '~/summaries/ui/plain-check'
import { PreviewLanguages } from '~/summaries/ui/preview-languages'
import { SummaryBody } from '~/summaries/ui/summary-body'
import { SummaryHead } from '~/summaries/ui/summary-head'
import { TextRegion } from '~/texts/ui/text-region'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { openDesk } from './desk.server'

// The shown language is another than the page's, and a hydrated page brings only its own texts along.
export const handle: PageHandle = { js: false, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

function shownIn(url: string, offered: readonly Locale[], locale: Locale): Locale {
  const asked = new URL(url).searchParams.get('shown')
  return isLocale(asked) && offered.includes(asked) ? asked : locale
}

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'summaries.read-draft')
  const shown = shownIn(args.request.url, county.offeredLocales, locale)
  const [counted, heard, themes] = await Promise.all([figures(work, page.id), heardByAssociations(work, page.id, county.smallGroupThreshold), themeList(work, page.id)])
  const [summary, draft] = await Promise.all([
    summaryPreview(work, page.id, { ...counted, heardByAssociations: heard }),
    summaryDraft(work, page.id, themes, { required: county.requiredLocales, offered: county.offeredLocales }),
  ])
  if (!summary || !draft) return notFound()
  const plain = draft.plain.find((each) => each.locale === shown) ?? null
  const names = await peopleNames(work, plain?.confirmedBy ? [plain.confirmedBy] : [])
  return {
    title: textFor(locale, 'summaries')('preview.title'), matter, shown, summary, offered: county.offeredLocales,
    plain: plain && { ...plain, by: names[plain.confirmedBy ?? ''] ?? '' }, ...mayOf(args.context, { confirm: 'summaries.confirm-plain' }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, county, page } = await openDesk(args, 'summaries.confirm-plain', read.ok ? read.form : undefined)
  const shown = shownIn(args.request.url, county.offeredLocales, locale)
  const confirmed = await confirmPlain(work, { consultationId: page.id, locale: shown, digest: String((read.ok && read.form.get('digest')) || '') })
  if (confirmed.ok) throw seeOther(`${addresses.officialSummaryPreview(locale, page.slug, shown)}#plain`)
  return confirmed.code === 'changed-meanwhile' ? conflict({ isChanged: true }) : notFound()
}

export default function SummaryPreview() {
  const { matter, shown, summary, offered, plain, others } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('summaries')
  return (
    <>
      <div className="wrap wrap--wide">
        <BackLink href={addresses.officialSummary(locale, matter.slug)}>{t('draft.back')}</BackLink>
        <Notice><p><b>{t('preview.title')}.</b> {t('preview.not-published')}</p></Notice>
        <PreviewLanguages slug={matter.slug} offered={offered} shown={shown} />
        {plain ? <PlainCheck plain={plain} isChanged={sent?.isChanged ?? false} others={others.confirm && <PartOfOthers part={others.confirm} />} /> : null}
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

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
