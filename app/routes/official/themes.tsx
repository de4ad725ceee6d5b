import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createTheme } from '~/analysis/commands/create-theme.server'
import { readTitle } from '~/analysis/forms/theme-title.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { ThemeForm } from '~/analysis/ui/themes/theme-form'
import { ThemeTable } from '~/analysis/ui/theme-table'
import { addresses } from '~/kernel/addresses'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { Folio } from '~/ui/folio/folio'
import { isLanguageChange } from '../form-language.server'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'analysis.see-themes')
  return { title: textFor(locale, 'analysis')('themes.title'), matter, ...mayOf(args.context, { code: 'analysis.code' }), themes: await themeList(work, page.id), threshold: county.smallGroupThreshold, offered: county.offeredLocales, required: county.requiredLocales }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'analysis.code', read.ok ? read.form : undefined)
  const title = read.ok ? readTitle(read.form) : {}
  if (read.ok && isLanguageChange(args, read.form, locale)) return stillTyped({ refusal: null, title })
  const made = await createTheme(work, { consultationId: page.id, title, originalLocale: page.originalLocale })
  if (made.ok) throw seeOther(addresses.officialThemes(locale, page.slug))
  return unprocessable({ refusal: made.code, title })
}

export default function Themes() {
  const { title, matter, may, others, themes, threshold, offered, required } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useText('analysis')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="themes" title={title} />
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
