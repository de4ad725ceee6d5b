import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { removePassage } from '~/analysis/commands/remove-passage.server'
import { markingDone, readMarking } from '~/analysis/forms/marking.server'
import { seenTexts } from '~/analysis/forms/seen-texts.server'
import { response } from '~/analysis/queries/response.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { partAnchor } from '~/analysis/ui/marking/anchors'
import { Refusal } from '~/analysis/ui/refusal'
import { ResponseInFull } from '~/analysis/ui/response-in-full'
import { addresses } from '~/kernel/addresses'
import { isId } from '~/kernel/ids'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { BackLink } from '~/ui/link/link'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { keptOf, openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const desk = await openDesk(args, 'analysis.read-answers')
  const { locale, work, county, page, matter } = desk
  const [found, themes] = await Promise.all([response(work, page.id, args.params.response ?? '', page.content.questions), themeList(work, page.id)])
  if (!found) return notFound()
  return {
    title: textFor(locale, 'analysis')('response.title'), matter, ...mayOf(args.context, { code: 'analysis.code' }), item: found, themes,
    questions: page.content.questions.map(({ id, text }) => ({ id, text })), municipalities: county.municipalities,
    asked: keptOf(args, desk), done: markingDone(new URL(args.request.url).searchParams, found.texts.map(({ part }) => part)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const desk = await openDesk(args, 'analysis.code', read.ok ? read.form : undefined)
  const { locale, work, page } = desk
  if (!read.ok) return unprocessable({ refusal: 'outside-text' as const })
  const marking = readMarking(read.form)
  const found = await response(work, page.id, args.params.response ?? '', [])
  if (!found) return notFound()
  const asked = keptOf(args, desk)
  const wanted = new URL(args.request.url).searchParams.get('next')
  const next = isId(wanted) ? wanted : undefined
  const backTo = (done: 'marked' | 'unmarked', part: string) => seeOther(`${addresses.officialResponse(locale, page.slug, found.id, { ...asked, next, done, part })}#${encodeURIComponent(partAnchor(part))}`)
  if (marking.do === 'mark') {
    const text = found.texts.find((each) => each.part === marking.part)?.text ?? ''
    const marked = await markPassage(work, { consultationId: page.id, themeId: marking.themeId, sourceKind: 'answer', sourceId: found.id, part: marking.part, seen: marking.seen, ...marking.stretchOf(text) })
    if (!marked.ok && marked.code === 'text-has-changed') return conflict({ refusal: marked.code })
    if (!marked.ok) return unprocessable({ refusal: marked.code })
    throw backTo('marked', marking.part)
  }
  if (marking.do === 'unmark') {
    await removePassage(work, marking)
    if (found.texts.some(({ part }) => part === marking.part)) throw backTo('unmarked', marking.part)
  } else if (read.form.get('do') === 'read') {
    const noted = await markRead(work, { consultationId: page.id, sourceKind: 'answer', sourceId: found.id, seen: seenTexts(read.form) })
    if (!noted.ok) return conflict({ refusal: noted.code })
    // What has been read is no longer in a list of unread answers, so that it cannot be opened there.
    const open = next ?? (asked.state === 'all' || asked.state === 'mine' ? found.id : undefined)
    throw seeOther(`${addresses.officialAnswers(locale, page.slug, { ...asked, open })}${open ? `#answer-${open}` : ''}`)
  }
  throw seeOther(addresses.officialResponse(locale, page.slug, found.id, { ...asked, next }))
}

export default function Response() {
  const { title, matter, may, others, item, themes, questions, municipalities, asked, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, locale } = useText('analysis')
  const { t: moderation } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="answers" title={title}>
        {refused ? <Refusal code={refused.refusal} /> : null}
        <BackLink href={`${addresses.officialAnswers(locale, matter.slug, { ...asked, open: item.id })}#answer-${item.id}`}>{t('response.back')}</BackLink>
        <p className="small"><a href={addresses.moderationRaise(locale, { kind: 'answer', id: item.id, slug: matter.slug })}>{moderation('raise.link')}</a></p>
        <PartOfOthers part={others.code} />
      </DeskHead>
      <ResponseInFull may={may} item={item} done={refused ? null : done} themes={themes} questions={questions} municipalities={municipalities} original={matter.originalLocale} resultsAt={addresses.officialResults(locale, matter.slug)} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
