import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { coverage } from '~/analysis/queries/coverage.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { peopleNames } from '~/identity/queries/people-names.server'
import { addresses } from '~/kernel/addresses'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { PageHandle } from '~/shell/page-handle'
import { openSummary } from '~/summaries/commands/open-summary.server'
import { publishSummary } from '~/summaries/commands/publish-summary.server'
import { saveSummaryLead } from '~/summaries/commands/save-summary-lead.server'
import { readTexts } from '~/summaries/forms/theme-draft.server'
import { publishedSummary } from '~/summaries/queries/published-summary.server'
import { summaryDraft, type PlainState } from '~/summaries/queries/summary-draft.server'
import { DraftPage } from '~/summaries/ui/draft-page'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk, type Desk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'summaries.read-draft')
  const languages = { required: county.requiredLocales, offered: county.offeredLocales }
  const themes = await themeList(work, page.id)
  const [draft, published, read] = await Promise.all([summaryDraft(work, page.id, themes, languages), publishedSummary(work, page.id), coverage(work, page.id)])
  return {
    title: textFor(locale, 'summaries')('draft.title'),
    ...mayOf(args.context, { write: 'summaries.write', publish: 'summaries.publish' }),
    matter, themes, draft, coverage: read, languages,
    plain: draft ? await named(work, draft.plain) : [],
    published: published && { version: published.version, publishedAt: published.publishedAt },
    done: new URL(args.request.url).searchParams.get('done'),
    closesAt: page.closesAt, isClosed: work.now > page.closesAt,
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'summaries.read-draft', read.ok ? read.form : undefined)
  const form = read.ok ? read.form : new FormData()
  const here = addresses.officialSummary(locale, page.slug)
  const [lead, revision] = [readTexts(form, 'lead'), wholeNumberIn(form.get('revision')) ?? 0]
  if (isLanguageChange(args, form, locale)) return stillTyped({ code: null, lead, revision })
  switch (form.get('do')) {
    case 'open':
      await openSummary(work, { consultationId: page.id, originalLocale: page.originalLocale })
      throw seeOther(here)
    case 'lead': {
      const saved = await saveSummaryLead(work, { consultationId: page.id, revision, lead })
      if (saved.ok) throw seeOther(`${here}?done=saved`)
      return saved.code === 'changed-meanwhile' ? conflict({ code: saved.code, lead, revision }) : unprocessable({ code: saved.code, lead, revision })
    }
    case 'publish': {
      const reason = String(form.get('reason') ?? '')
      const published = await publishSummary(work, { consultationId: page.id, seen: String(form.get('seen') ?? ''), reason })
      if (published.ok) throw seeOther(`${here}?done=published`)
      return published.code === 'changed-meanwhile' ? conflict({ code: published.code, lead: null, reason }) : unprocessable({ code: published.code, lead: null, reason })
    }
    default:
      throw seeOther(here)
  }
}

async function named(work: Desk['work'], plain: PlainState[]) {
  const names = await peopleNames(work, plain.flatMap(({ confirmedBy }) => confirmedBy ?? []))
  return plain.map((each) => ({ ...each, by: names[each.confirmedBy ?? ''] ?? '' }))
}

export default function OfficialSummary() {
  const { title, matter, others, ...facts } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="summary" title={title} />
      <DraftPage slug={matter.slug} facts={facts} refused={refused ?? null} others={{ write: others.write && <PartOfOthers part={others.write} />, publish: others.publish && <PartOfOthers part={others.publish} /> }} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
