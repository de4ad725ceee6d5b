import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { removePassage } from '~/analysis/commands/remove-passage.server'
import { readMarking } from '~/analysis/forms/marking.server'
import { seenTexts } from '~/analysis/forms/seen-texts.server'
import { response } from '~/analysis/queries/response.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { Refusal } from '~/analysis/ui/refusal'
import { ResponseInFull } from '~/analysis/ui/response-in-full'
import { addresses } from '~/kernel/addresses'
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
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'analysis.read-answers')
  const [found, themes] = await Promise.all([response(work, page.id, args.params.response ?? '', page.content.questions), themeList(work, page.id)])
  if (!found) return notFound()
  return { title: textFor(locale, 'analysis')('response.title'), matter, ...mayOf(args.context, { code: 'analysis.code' }), item: found, themes, questions: page.content.questions.map(({ id, text }) => ({ id, text })), municipalities: county.municipalities }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'analysis.code', read.ok ? read.form : undefined)
  if (!read.ok) return unprocessable({ refusal: 'outside-text' as const })
  const here = addresses.officialResponse(locale, page.slug, args.params.response ?? '')
  const marking = readMarking(read.form)
  const found = await response(work, page.id, args.params.response ?? '', [])
  if (!found) return notFound()
  if (marking.do === 'mark') {
    const text = found.texts.find((each) => each.part === marking.part)?.text ?? ''
    const marked = await markPassage(work, { consultationId: page.id, themeId: marking.themeId, sourceKind: 'answer', sourceId: found.id, part: marking.part, seen: marking.seen, ...marking.stretchOf(text) })
    if (!marked.ok && marked.code === 'text-has-changed') return conflict({ refusal: marked.code })
    if (!marked.ok) return unprocessable({ refusal: marked.code })
  } else if (marking.do === 'unmark') {
    await removePassage(work, marking)
  } else if (read.form.get('do') === 'read') {
    const noted = await markRead(work, { consultationId: page.id, sourceKind: 'answer', sourceId: found.id, seen: seenTexts(read.form) })
    if (!noted.ok) return conflict({ refusal: noted.code })
    throw seeOther(addresses.officialAnswers(locale, page.slug))
  }
  throw seeOther(here)
}

export default function Response() {
  const { title, matter, may, others, item, themes, questions, municipalities } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, locale } = useText('analysis')
  const { t: moderation } = useText('moderation')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="answers" title={title}>
        {refused ? <Refusal code={refused.refusal} /> : null}
        <BackLink href={addresses.officialAnswers(locale, matter.slug)}>{t('response.back')}</BackLink>
        <p className="small"><a href={addresses.moderationRaise(locale, { kind: 'answer', id: item.id, slug: matter.slug })}>{moderation('raise.link')}</a></p>
        <PartOfOthers part={others.code} />
      </DeskHead>
      <ResponseInFull may={may} item={item} themes={themes} questions={questions} municipalities={municipalities} original={matter.originalLocale} resultsAt={addresses.officialResults(locale, matter.slug)} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
