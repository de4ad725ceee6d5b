import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { isId } from '~/kernel/ids'
import { seeOriginal } from '~/moderation/commands/see-original.server'
import { readDecision } from '~/moderation/forms/decision.server'
import { moderationQueue } from '~/moderation/queries/moderation-queue.server'
import { openedText, originalWords } from '~/moderation/queries/opened-text.server'
import { otherLanguagesOf } from '~/moderation/queries/parts-of-source.server'
import { ModerationHead } from '~/moderation/ui/desk/desk-head'
import { SamePart } from '~/moderation/ui/desk/same-part'
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
  const requestId = requestOf(args.request)
  // A text of which something is left comes before the next one.
  const next = done && after.state === 'decided' ? (await moderationQueue(work, { state: 'waiting' })).items.find((item) => item.id !== textId)?.id ?? null : null
  return {
    title: textFor(locale, 'moderation')('text.title'), pages, may, done, next, requestId: may.decide ? requestId : null, text: after,
    original: seen?.ok ? await originalWords(work, textId, seen.value.text) : null,
    names: await namesOf(work, [...after.actions.map(({ by }) => by), ...after.actions.map(({ appeal }) => appeal?.decidedBy ?? null), ...after.views.map(({ by }) => by)]),
    others: args.context.may('moderation.raise') ? await otherLanguagesOf(work, text) : [],
    matter: { title: matter.title, slug: matter.slug, originalLocale: matter.originalLocale }, part: matter.nameOf(text.sourceKind, text.part),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.decide', read.ok ? read.form : undefined)
  const textId = args.params.text ?? ''
  const sent = read.ok ? read.form : new FormData()
  const form = readDecision(sent)
  if (isLanguageChange(args, sent, locale)) return stillTyped({ of: 'redact' as const, code: null, typed: form.typed })
  // Whoever came from a document request goes on with it.
  const back = { request: requestOf(args.request) ?? undefined }
  if (form.do === 'none') throw seeOther(addresses.moderationText(locale, textId, back))
  const decided = await decide(work, textId, form)
  if (decided.ok) throw seeOther(addresses.moderationText(locale, textId, { done: form.do, ...back }))
  if (decided.code === 'no-text') return notFound()
  const problem = { of: form.do, code: decided.code, typed: form.typed, actionId: form.actionId }
  // The loader runs again and shows the words and decisions as they are now.
  return decided.code === 'text-changed' || decided.code === 'decided-meanwhile' ? conflict(problem) : unprocessable(problem)
}

export default function ModerationText() {
  const { title, pages, matter, part, done, next, others, requestId, ...page } = useLoaderData<typeof loader>()
  const problem = useActionData<typeof action>() ?? null
  const { t, locale } = useText('moderation')
  const around = (
    <>
      <p className="soft">
        <ContentText text={matter.title} original={matter.originalLocale} />
        <br />
        {t('text.part', { source: t(`source.${page.text.sourceKind}`), part })}
      </p>
      <SamePart others={others} statementId={page.text.sourceId} slug={matter.slug} requestId={requestId} />
    </>
  )
  const toRequest = requestId ? addresses.documentRequestReview(locale, requestId) : null
  return (
    <div className="wrap wrap--wide">
      <TextErrors problem={problem} />
      <ModerationHead current="queue" pages={pages} title={title}>
        {done && !problem ? <Notice tone="done" announced><p>{t('text.saved')} {toRequest ? <a href={toRequest}>{t('text.back-request')}</a> : next ? <a href={addresses.moderationText(locale, next)}>{t('text.next')}</a> : null}</p></Notice> : null}
        <BackLink href={toRequest ?? addresses.moderation(locale)}>{t(toRequest ? 'text.back-request' : 'text.back')}</BackLink>
      </ModerationHead>
      <TextPage key={`${page.text.seen.digest} ${page.text.seen.revision}`} {...page} problem={problem} around={around} requestId={requestId} />
    </div>
  )
}

function requestOf(request: Request): string | null {
  const id = new URL(request.url).searchParams.get('request')
  return isId(id) ? id : null
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
