import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { themeList } from '~/analysis/queries/theme-list.server'
import { themePassages } from '~/analysis/queries/theme-passages.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { EvidenceBeside } from '~/analysis/ui/themes/evidence-beside'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { hasIdentityCode } from '~/kernel/personal-data'
import { typedDayOf } from '~/kernel/typed-days'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { openSummary } from '~/summaries/commands/open-summary.server'
import { saveSummaryTheme } from '~/summaries/commands/save-summary-theme.server'
import { readThemeDraft } from '~/summaries/forms/theme-draft.server'
import { summaryDraft } from '~/summaries/queries/summary-draft.server'
import { Conflict } from '~/summaries/ui/conflict'
import { messagesFor, ThemeEditor } from '~/summaries/ui/theme-editor'
import { ThemeRead } from '~/summaries/ui/theme-read'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { ScrollingAside } from '~/ui/table/scroll-region'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.pageTitle, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'summaries.read-draft')
  const themes = await themeList(work, page.id)
  const theme = themes.find((each) => each.id === args.params.theme)
  if (!theme) return notFound()
  const languages = { required: county.requiredLocales, offered: county.offeredLocales }
  const [draft, found] = await Promise.all([summaryDraft(work, page.id, themes, languages), themePassages(work, page.id, theme.id)])
  const part = draft?.themes.find((each) => each.themeId === theme.id) ?? null
  const after = themes[themes.indexOf(theme) + 1]
  return {
    title: pickText(theme.title, locale, theme.originalLocale).text,
    // The page where a theme is read has the same heading.
    pageTitle: `${pickText(theme.title, locale, theme.originalLocale).text}: ${textFor(locale, 'summaries')('draft.title')}`,
    matter, theme, part, passages: found.passages.slice(0, 12), typedDay: typedDayOf(part?.dueOn ?? null),
    next: after ? { id: after.id, title: pickText(after.title, locale, after.originalLocale).text } : null,
    isSaved: new URL(args.request.url).searchParams.has('saved'),
    threshold: county.smallGroupThreshold, languages, ...mayOf(args.context, { write: 'summaries.write' }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'summaries.write', read.ok ? read.form : undefined)
  if (!read.ok) throw seeOther(addresses.officialSummary(locale, page.slug))
  const themeId = args.params.theme ?? ''
  const typed = readThemeDraft(read.form)
  if (isLanguageChange(args, read.form, locale)) return stillTyped({ isConflict: false, typed, messages: [] })
  if (typed.dueOn === undefined) return unprocessable({ isConflict: false, typed, messages: messagesFor('bad-day', typed, hasIdentityCode) })
  await openSummary(work, { consultationId: page.id, originalLocale: page.originalLocale })
  const { typedDay: _, ...draft } = typed
  const saved = await saveSummaryTheme(work, { ...draft, dueOn: typed.dueOn, consultationId: page.id, themeId })
  if (saved.ok) throw seeOther(`${addresses.officialSummaryTheme(locale, page.slug, themeId)}?saved`)
  if (saved.code === 'no-theme' || saved.code === 'no-summary') return notFound()
  if (saved.code === 'changed-meanwhile') return conflict({ isConflict: true, typed, messages: [] })
  return unprocessable({ isConflict: false, typed, messages: messagesFor(saved.code, typed, hasIdentityCode) })
}

export default function SummaryTheme() {
  const { title, matter, theme, part, passages, typedDay, next, isSaved, threshold, languages, may, others } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('summaries')
  const here = addresses.officialSummaryTheme(locale, matter.slug, theme.id)
  const stored = part ?? { themeId: theme.id, status: null, said: {}, decided: {}, why: {}, next: {}, owner: {}, dueOn: null, revision: 0 }
  const shown = sent ? { ...sent.typed, revision: sent.isConflict ? stored.revision : sent.typed.revision } : stored
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="summary" title={title}>
        <BackLink href={addresses.officialSummary(locale, matter.slug)}>{t('draft.back')}</BackLink>
        <PartOfOthers part={others.write} />
      </DeskHead>
      {isSaved && !sent ? (
        <Notice tone="done" announced>
          <p>{t('draft.saved')} {next ? <a href={addresses.officialSummaryTheme(locale, matter.slug, next.id)}>{t('draft.next-theme', { theme: next.title })}</a> : null}</p>
        </Notice>
      ) : null}
      <div className="desk">
        <div>
          {sent?.isConflict ? <Conflict theirs={stored} mine={sent.typed} hereAt={here} /> : null}
          {may.write ? <ThemeEditor key={shown.revision} draft={shown} typedDay={sent?.typed.typedDay ?? typedDay} languages={languages} messages={sent?.messages ?? []} /> : <ThemeRead draft={stored} />}
        </div>
        <ScrollingAside label={t('draft.evidence')}>
          <EvidenceBeside theme={theme} passages={passages} threshold={threshold} allAt={addresses.officialTheme(locale, matter.slug, theme.id)} />
        </ScrollingAside>
      </div>
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
