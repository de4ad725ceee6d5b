import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { isId, isSlug } from '~/kernel/ids'
import type { Locale } from '~/kernel/locales'
import { raiseText } from '~/moderation/commands/raise-text.server'
import type { SourceKind } from '~/moderation/contract'
import { partsOfSource } from '~/moderation/queries/parts-of-source.server'
import { RaisePage } from '~/moderation/ui/desk/raise-page'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import type { PageHandle } from '~/shell/page-handle'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openModeration } from './moderation-desk.server'
import { namedMatter } from './part-names.server'

export const handle: PageHandle = { js: true, frame: 'work' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work } = openModeration(args, 'moderation.raise')
  const asked = sourceOf(args.request)
  const found = (await partsOfSource(work, asked.kind, asked.id)) ?? notFound()
  const matter = (await namedMatter(work, found.consultationId, locale)) ?? notFound()
  return {
    title: textFor(locale, 'moderation')('raise.title'), isDone: asked.isDone, asked: asked.part,
    written: found.written, parts: found.parts.map((each) => ({ ...each, name: matter.nameOf(asked.kind, each.part) })),
    backAt: backAt(args.context, locale, { ...asked, slug: matter.slug }),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work } = openModeration(args, 'moderation.raise', read.ok ? read.form : undefined)
  const { kind, id, slug, request } = sourceOf(args.request)
  const part = read.ok ? read.form.get('part') : null
  const raised = typeof part === 'string' && part !== '' ? await raiseText(work, { sourceKind: kind, sourceId: id, part: part.slice(0, 200) }) : null
  if (!raised?.ok) return unprocessable({ problem: true })
  // Whoever decides goes on to the text itself.
  if (args.context.may('moderation.decide')) throw seeOther(addresses.moderationText(locale, raised.value.textId, { request }))
  throw seeOther(`${addresses.moderationRaise(locale, { kind, id, slug })}&done=1`)
}

/** The request for documents that somebody came from, the page of the answer or statement, or the queue for whom that page is not: a moderator comes from there. */
function backAt({ may }: ActionFunctionArgs['context'], locale: Locale, { kind, id, slug, request }: { kind: SourceKind; id: string; slug: string; request: string | undefined }): string {
  if (request && may('moderation.decide')) return addresses.documentRequestReview(locale, request)
  if (kind === 'answer') return may('analysis.read-answers') ? addresses.officialResponse(locale, slug, id) : addresses.moderation(locale)
  return may('statements.read-waiting') ? addresses.officialStatement(locale, slug, id) : addresses.moderation(locale)
}

function sourceOf(request: Request): { kind: SourceKind; id: string; slug: string; part: string | null; request: string | undefined; isDone: boolean } {
  const query = new URL(request.url).searchParams
  const [id, slug, documentRequest] = [query.get('id'), query.get('slug'), query.get('request')]
  if (!isId(id) || !isSlug(slug)) return notFound()
  return { kind: query.get('kind') === 'statement' ? 'statement' : 'answer', id, slug, part: query.get('part'), request: isId(documentRequest) ? documentRequest : undefined, isDone: query.has('done') }
}

export default function ModerationRaise() {
  const { parts, written, backAt, isDone, asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  return <RaisePage parts={parts} written={written} backAt={backAt} isDone={isDone && !sent} problem={sent?.problem ?? false} asked={asked} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
