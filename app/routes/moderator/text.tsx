import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { seeOriginal } from '~/moderation/commands/see-original.server'
import { readDecision } from '~/moderation/forms/decision.server'
import { moderationQueue } from '~/moderation/queries/moderation-queue.server'
import { openedText, originalWords } from '~/moderation/queries/opened-text.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { TextErrors, TextPage } from '~/moderation/ui/desk/text-page'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { ContentText } from '~/texts/ui/content-text'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { decide } from './deciding.server'
import { namesOf, openModeration } from './moderation-desk.server'
import { namedMatter } from './part-names.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { original: unknown; may: { decide: boolean } }) => (loaded && (!loaded.original || !loaded.may.decide) ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, pages } = openModeration(args, 'moderation.see-queue')
  const textId = args.params.text ?? ''
  const query = new URL(args.request.url).searchParams
  const text = (await openedText(work, textId)) ?? notFound()
  const matter = (await namedMatter(work, text.consultationId, locale)) ?? notFound()
  const may = { decide: args.context.may('moderation.decide'), seeOriginal: args.context.may('moderation.see-original') }
  // A text that waits is read to be decided on; of another only who asks for it sees the original.
  const isAsked = may.seeOriginal && (query.get('show') === 'original' || ((text.state === 'waiting' || text.isChanged) && may.decide))
  const seen = isAsked ? await seeOriginal(work, { textId }) : null
  const after = seen?.ok ? ((await openedText(work, textId)) ?? text) : text
  const done = query.has('done')
  // A text of which something is left comes before the next one.
  const next = done && after.state === 'decided' ? (await moderationQueue(work, { state: 'waiting' })).items.find((item) => item.id !== textId)?.id ?? null : null
  return {
    title: textFor(locale, 'moderation')('text.title'), pages, may, done, next, text: after,
    original: seen?.ok ? await originalWords(work, textId, seen.value.text) : null,
    names: await namesOf(work, [...after.actions.map(({ by }) => by), ...after.views.map(({ by }) => by)]),
    matter: { title: matter.title, originalLocale: matter.originalLocale }, part: matter.nameOf(text.sourceKind, text.part),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.decide', read.ok ? read.form : undefined)
  const textId = args.params.text ?? ''
  const sent = read.ok ? read.form : new FormData()
  const form = readDecision(sent)
  if (isLanguageChange(args, sent, locale)) return stillTyped({ of: 'redact' as const, code: null, typed: form.typed })
  if (form.do === 'none') throw seeOther(addresses.moderationText(locale, textId))
  const decided = await decide(work, textId, form)
  if (decided.ok) throw seeOther(addresses.moderationText(locale, textId, { done: form.do }))
  if (decided.code === 'no-text') return notFound()
  const problem = { of: form.do, code: decided.code, typed: form.typed }
  // The loader runs again and shows the words and decisions as they are now.
  return decided.code === 'text-changed' || decided.code === 'decided-meanwhile' ? conflict(problem) : unprocessable(problem)
}

export default function ModerationText() {
  const { title, pages, matter, part, done, next, ...page } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>() ?? null
  const { t, locale } = useText('moderation')
  const around = (
    <p className="soft">
      <ContentText text={matter.title} original={matter.originalLocale} />
      <br />
      {t('text.part', { source: t(`source.${page.text.sourceKind}`), part })}
    </p>
  )
  return (
    <div className="wrap wrap--wide">
      <TextErrors problem={problem} />
      <ModerationHead current="queue" pages={pages} title={title}>
        {done && !problem ? <Notice tone="done" announced><p>{t('text.saved')} {next ? <a href={addresses.moderationText(locale, next)}>{t('text.next')}</a> : null}</p></Notice> : null}
        <BackLink href={addresses.moderation(locale)}>{t('text.back')}</BackLink>
      </ModerationHead>
      <TextPage key={`${page.text.seen.digest} ${page.text.seen.revision}`} {...page} problem={problem} around={around} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
