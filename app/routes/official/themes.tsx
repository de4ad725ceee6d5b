import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { readTitle } from '~/analysis/forms/theme-title.server'
import { answersDeletedOn } from '~/analysis/queries/coverage.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { AnswersDeleted } from '~/analysis/ui/desk/answers-deleted'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { ThemeForm } from '~/analysis/ui/themes/theme-form'
import { ThemeTable } from '~/analysis/ui/theme-table'
import { addresses } from '~/kernel/addresses'
import { isId } from '~/kernel/ids'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { Folio } from '~/ui/folio/folio'
import { BackLink } from '~/ui/link/link'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { keptOf, openDesk, type Desk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const desk = await openDesk(args, 'analysis.see-themes')
  const { locale, work, county, page, matter } = desk
  return {
    title: textFor(locale, 'analysis')('themes.title'), matter, ...mayOf(args.context, { code: 'analysis.code' }), themes: await themeList(work, page.id), deletedOn: await answersDeletedOn(work, page.id), backAt: backOf(args, desk),
    threshold: county.smallGroupThreshold, offered: county.offeredLocales, required: county.requiredLocales,
  }
}

/** Where the answer lies from which somebody came to add a theme; null when they came from nowhere in particular. */
function backOf(args: Pick<LoaderFunctionArgs, 'request'>, desk: Desk): string | null {
  const open = new URL(args.request.url).searchParams.get('answer')
  return isId(open) ? `${addresses.officialAnswers(desk.locale, desk.matter.slug, { ...keptOf(args, desk), open })}#answer-${open}` : null
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const desk = await openDesk(args, 'analysis.code', read.ok ? read.form : undefined)
  const { locale, work, page } = desk
  const title = read.ok ? readTitle(read.form) : {}
  if (read.ok && isLanguageChange(args, read.form, locale)) return stillTyped({ refusal: null, title })
  const made = await createTheme(work, { consultationId: page.id, title, originalLocale: page.originalLocale })
  if (made.ok) throw seeOther(backOf(args, desk) ?? addresses.officialThemes(locale, page.slug))
  return unprocessable({ refusal: made.code, title })
}

export default function Themes() {
  const { title, matter, may, others, themes, deletedOn, backAt, threshold, offered, required } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useText('analysis')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="themes" title={title}>
        <AnswersDeleted on={deletedOn} />
        {may.code && backAt ? <BackLink href={backAt}>{t('themes.back-to-answer')}</BackLink> : null}
      </DeskHead>
      <Folio id="list" heading={t('themes.list')} kind="first">
        <p className="soft">{t('themes.lead')}</p>
        {themes.length > 0 ? <ThemeTable themes={themes} slug={matter.slug} threshold={threshold} /> : <p>{t('themes.empty')}</p>}
      </Folio>
      <Folio id="new" heading={t('themes.new.title')}>
        <PartOfOthers part={others.code} />
        {may.code ? <ThemeForm title={refused?.title ?? {}} refusal={refused?.refusal ?? null} original={matter.originalLocale} offered={offered} required={required} hint={t('themes.new.hint')} submit={t('themes.new.submit')} /> : null}
      </Folio>
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
