import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { publishRules } from '~/moderation/commands/publish-rules.server'
import { firstRules } from '~/moderation/documents/first-rules.server'
import { readRules } from '~/moderation/forms/rules-form.server'
import { rulesAdvice, rulesNow } from '~/moderation/queries/moderation-rules.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { EditRules, RulesAdvice, RulesErrors } from '~/moderation/ui/rules/edit-rules'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { formatDate } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { Notice } from '~/ui/notice/notice'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, pages } = openModeration(args, 'moderation.publish-rules')
  const current = await rulesNow(work)
  return {
    title: textFor(locale, 'moderation')('edit.title'), pages, done: new URL(args.request.url).searchParams.get('done'),
    current: current && { number: current.number, publishedAt: current.publishedAt }, content: current?.content ?? firstRules(county.settings),
    languages: { required: county.requiredLocales, offered: county.offeredLocales },
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, county } = openModeration(args, 'moderation.publish-rules', read.ok ? read.form : undefined)
  const form = read.ok ? read.form : new FormData()
  const { seen, told, content } = readRules(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ content, seen, missing: [], drift: [], isConflict: false, hasCode: false })
  // Said once and for each text: whoever presses again has looked.
  const drift = await rulesAdvice(work, { seen, content, languages: county.offeredLocales })
  if (drift.some((each) => !told.includes(each.id))) return stillTyped({ content, seen, missing: [], drift, isConflict: false, hasCode: false })
  const published = await publishRules(work, { seen, content })
  if (published.ok) throw seeOther(addresses.moderationEditRules(locale, published.value.number))
  const again = { content, seen, missing: published.details?.missing ?? [], drift: [], isConflict: published.code === 'changed-meanwhile', hasCode: published.code === 'identity-code' }
  return again.isConflict ? conflict(again) : unprocessable(again)
}

export default function ModerationRules() {
  const { title, pages, current, content, languages, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('moderation')
  const number = current?.number ?? 0
  return (
    <div className="wrap wrap--wide">
      <RulesErrors missing={sent?.missing ?? []} />
      <ModerationHead current="rules" pages={pages} title={title}>
        <p className="lead">{t('edit.lead')}</p>
        {done && !sent ? <Notice tone="done" announced><p>{t('edit.done', { number: done })}</p></Notice> : null}
        {sent?.hasCode ? <Notice tone="bad" announced><p>{t('appeal.problem.identity-code')}</p></Notice> : null}
        {sent?.isConflict ? <Notice tone="bad" announced><p>{t('edit.changed-meanwhile')}</p></Notice> : null}
        <RulesAdvice drift={sent?.drift ?? []} required={languages.required} />
        <p>{current ? t('edit.current', { number, date: formatDate(locale, current.publishedAt) }) : t('edit.none')} <a href={addresses.moderationRules(locale)}>{t('edit.public')}</a></p>
      </ModerationHead>
      {/* What was seen stays so until somebody is told of a conflict. After it what was typed stays, and sending it again is a decision on the version that is now in force. */}
      <EditRules key={sent ? 'sent' : number} content={sent?.content ?? content} seen={sent && !sent.isConflict ? sent.seen : number} languages={languages} missing={sent?.missing ?? []} drift={sent?.drift ?? []} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
