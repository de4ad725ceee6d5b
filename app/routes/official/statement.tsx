import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { removePassage } from '~/analysis/commands/remove-passage.server'
import { markingDone, readMarking } from '~/analysis/forms/marking.server'
import { seenTexts } from '~/analysis/forms/seen-texts.server'
import { nextUnreadStatement } from '~/analysis/queries/read-statements.server'
import { statementSeen, statementTexts } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { isRead } from '~/analysis/queries/themes-of-source.server'
import { DeskNav } from '~/analysis/ui/desk/desk-nav'
import { Refusal } from '~/analysis/ui/refusal'
import { partAnchor, READ_ANCHOR } from '~/analysis/ui/marking/anchors'
import { StatementMarker, StatementRead } from '~/analysis/ui/marking/statement-marker'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { waitingOf } from '~/moderation/queries/parts-of-source.server'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, forbidden, notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { useText } from '~/platform/i18n/use-text'
import { releaseStatement } from '~/statements/commands/release-statement.server'
import { wholeStatement } from '~/statements/queries/statements-for-officials.server'
import { redactedWords } from '~/texts/ui/redacted-text'
import { ReleaseCheck, ReleaseMessages } from '~/statements/ui/official/release-check'
import { StatementToReadPage } from '~/statements/ui/official/statement-to-read'
import { mayOf } from '../may.server'
import { PartOfOthers } from '../part-of-others'
import { requireMay } from '../require-viewer.server'
import { statementAround } from '../statement-around.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { deskPages, openDesk } from './desk.server'

export const handle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'statements.read-waiting', { locale, request })
  const matter = isSlug(params.slug) ? await consultationPage(context.work, params.slug) : null
  // Read before the words: a part that is shown after it then never passes for one that was seen.
  const seen = await statementSeen(context.work, params.statement ?? '')
  const statement = matter && (await wholeStatement(context.work, matter.id, params.statement ?? '', context.guards.shownContents))
  if (!matter || !statement) return notFound()
  const query = new URL(request.url).searchParams
  const [texts, themes, hasBeenRead] = await Promise.all([statementTexts(context.work, statement.id), themeList(context.work, matter.id), isRead(context.work, 'statement', statement.id)])
  return {
    ...mayOf(context, { code: 'analysis.code', release: 'statements.release' }),
    texts, themes, hasBeenRead, seen, pages: deskPages(context),
    nextId: hasBeenRead ? await nextUnreadStatement(context.work, matter.id, statement.id) : null,
    waiting: statement.textState !== 'released' && context.may('statements.release') ? await waitingOf(context.work, statement.id) : { ids: [], seen: [], concerns: [] },
    state: stateOf(query), isNewlyRead: query.get('done') === 'read', done: markingDone(query, texts.map(({ part }) => part)),
    title: redactedWords(locale, pickText(statement.shown.title, locale, statement.originalLocale).text),
    statement, matter: { slug: matter.slug, title: matter.title, originalLocale: matter.originalLocale },
    around: statementAround(context.county, matter, locale, {
      originalLocale: statement.originalLocale, verification: statement.giver.verification, arrived: { at: statement.arrivedAt, documentNumber: statement.documentNumber },
    }),
  }
}

/** The filter of the list that the address carries, to lead back there. */
const stateOf = (query: URLSearchParams) => (query.get('state') === 'unread' ? 'unread' : undefined)

/** The waiting texts that the page told of when it was opened, each as it then stood. */
const toldIn = (sent: FormDataEntryValue | null) => (typeof sent === 'string' ? sent.split(' ') : [])

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page: matter } = await openDesk(args, 'statements.read-waiting', read.ok ? read.form : undefined)
  const { slug } = matter
  const { statement = '' } = args.params
  if (!(await wholeStatement(work, matter.id, statement, args.context.guards.shownContents))) return notFound()
  const state = stateOf(new URL(args.request.url).searchParams)
  const here = (done?: string, part?: string) => addresses.officialStatement(locale, slug, statement, { state, done, part })
  const backTo = (done: 'marked' | 'unmarked', part: string) => seeOther(`${here(done, part)}#${encodeURIComponent(partAnchor(part))}`)
  const marking = read.ok ? readMarking(read.form) : { do: 'none' as const }
  if (marking.do === 'mark') {
    const text = (await statementTexts(work, statement)).find((each) => each.part === marking.part)?.text ?? ''
    const marked = await markPassage(work, { consultationId: matter.id, themeId: marking.themeId, sourceKind: 'statement', sourceId: statement, part: marking.part, seen: marking.seen, ...marking.stretchOf(text) })
    if (marked.ok) throw backTo('marked', marking.part)
    const body = { messages: [], refusal: marked.code, part: marking.part }
    return marked.code === 'text-has-changed' ? conflict(body) : unprocessable(body)
  }
  if (marking.do === 'unmark') {
    await removePassage(work, marking)
    throw (await statementTexts(work, statement)).some(({ part }) => part === marking.part) ? backTo('unmarked', marking.part) : seeOther(here())
  }
  // A mark that was named by nothing is none.
  if (read.ok && read.form.get('do') === 'unmark') throw seeOther(here())
  if (read.ok && read.form.get('do') === 'read') {
    const noted = await markRead(work, { consultationId: matter.id, sourceKind: 'statement', sourceId: statement, seen: seenTexts(read.form) })
    if (!noted.ok) return conflict({ messages: [], refusal: noted.code, part: '' })
    throw seeOther(`${here('read')}#${READ_ANCHOR}`)
  }
  // What was found after the page was opened has not been told: the page comes again, and says it.
  const told = read.ok ? toldIn(read.form.get('waiting')) : []
  const isTold = (await waitingOf(work, statement)).seen.every((each) => told.includes(each))
  if (!read.ok || read.form.get('confirmed') !== 'yes' || !isTold) return unprocessable({ messages: [{ field: 'confirmed', key: 'confirm-required' }], refusal: null, part: '' })
  const released = await releaseStatement(work, { statementId: statement })
  if (!released.ok && released.code === 'not-an-official') return forbidden()
  if (!released.ok && released.code !== 'already-released') return notFound()
  throw seeOther(here())
}

export default function OfficialStatement() {
  const { may, others, pages, statement, matter, around, texts, themes, waiting, hasBeenRead, seen, nextId, state, isNewlyRead, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t: moderation, locale } = useText('moderation')
  const listAt = addresses.officialStatements(locale, matter.slug, { state })
  const check = (
    <>
      {sent?.refusal ? <Refusal code={sent.refusal} /> : null}
      {may.code ? <StatementRead isRead={hasBeenRead} isNew={isNewlyRead && !sent} seen={seen} nextAt={nextId && addresses.officialStatement(locale, matter.slug, nextId, { state })} listAt={listAt} /> : <PartOfOthers part={others.code} />}
      <p className="small"><a href={addresses.moderationRaise(locale, { kind: 'statement', id: statement.id, slug: matter.slug })}>{moderation('raise.link')}</a></p>
      <ReleaseCheck
        others={may.release ? null : <PartOfOthers part={others.release} />}
        address={addresses.officialStatement(locale, matter.slug, statement.id, { state })}
        isReleased={statement.textState === 'released'}
        releasedAt={statement.releasedAt}
        found={statement.found}
        waiting={{ texts: waiting.seen, found: waiting.concerns.map((concern) => moderation(`concern.${concern}`)) }}
        messages={sent?.messages ?? []}
      />
    </>
  )
  const slot = (part: string) => may.code && <StatementMarker text={texts.find((each) => each.part === part)} themes={themes} locale={statement.originalLocale} done={sent ? null : done} refusedPart={sent?.part} />
  return (
    <>
      <div className="wrap wrap--wide">
        {statement.textState === 'released' ? null : <ReleaseMessages messages={sent?.messages ?? []} />}
        <DeskNav slug={matter.slug} pages={pages} current="statements" />
      </div>
      <StatementToReadPage statement={statement} listAt={listAt} around={around} check={check} slot={slot} />
    </>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
