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
import { openingDigest } from '~/summaries/queries/opening-shown.server'
import { publishedSummary } from '~/summaries/queries/published-summary.server'
import { summaryDraft, type PlainState } from '~/summaries/queries/summary-draft.server'
import { DraftPage } from '~/summaries/ui/draft-page'
import type { DraftSent } from '~/summaries/ui/draft-sent'
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
  const typed = typedIn(form)
  if (isLanguageChange(args, form, locale)) return stillTyped<DraftSent>({ ...typed, of: 'language', code: null })
  const opening = readTexts(form, 'lead')
  // Enter in a field, and the button beside it, say no more than that the opening words are to be kept.
  switch (form.get('do') ?? (form.has('opening') ? 'lead' : null)) {
    case 'open':
      await openSummary(work, { consultationId: page.id, originalLocale: page.originalLocale })
      throw seeOther(here)
    case 'lead': {
      const saved = await saveSummaryLead(work, { consultationId: page.id, revision: typed.revision, lead: opening })
      if (!saved.ok) return refusedAs({ ...typed, lead: opening, of: 'lead', code: saved.code })
      // Until something is published its reason is kept nowhere.
      if (typed.reason.trim() !== '') return stillTyped<DraftSent>({ ...typed, lead: null, of: 'saved', code: null })
      throw seeOther(`${here}?done=saved`)
    }
    case 'publish': {
      const published = await publishSummary(work, { consultationId: page.id, seen: String(form.get('seen') ?? ''), reason: typed.reason, opening })
      if (!published.ok) return refusedAs({ ...typed, of: 'publish', code: published.code })
      throw seeOther(`${here}?done=published`)
    }
    default:
      throw seeOther(here)
  }
}

/** What was typed on the page. The opening words are null while they stand in their fields as the page showed them. */
function typedIn(form: FormData): Pick<DraftSent, 'lead' | 'revision' | 'reason'> {
  const opening = readTexts(form, 'lead')
  const isTyped = Object.keys(opening).length > 0 && openingDigest(opening) !== form.get('opening')
  return { lead: isTyped ? opening : null, revision: wholeNumberIn(form.get('revision')) ?? 0, reason: String(form.get('reason') ?? '') }
}

function refusedAs(sent: DraftSent) {
  return sent.code === 'changed-meanwhile' || sent.code === 'opening-unsaved' ? conflict(sent) : unprocessable(sent)
}

async function named(work: Desk['work'], plain: PlainState[]) {
  const names = await peopleNames(work, plain.flatMap(({ confirmedBy }) => confirmedBy ?? []))
  return plain.map((each) => ({ ...each, by: names[each.confirmedBy ?? ''] ?? '' }))
}

export default function OfficialSummary() {
  const { title, matter, others, ...facts } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="summary" title={title} />
      <DraftPage slug={matter.slug} facts={facts} sent={sent ?? null} others={{ write: others.write && <PartOfOthers part={others.write} />, publish: others.publish && <PartOfOthers part={others.publish} /> }} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
