import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { markPassage } from '~/analysis/commands/mark-passage.server'
import { markRead } from '~/analysis/commands/mark-read.server'
import { removePassage } from '~/analysis/commands/remove-passage.server'
import { readMarking } from '~/analysis/forms/marking.server'
import { statementTexts } from '~/analysis/queries/statement-texts.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { isRead } from '~/analysis/queries/themes-of-source.server'
import { DeskNav } from '~/analysis/ui/desk-nav'
import { Refusal } from '~/analysis/ui/refusal'
import { StatementMarker, StatementRead } from '~/analysis/ui/statement-marker'
import { consultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import { isSlug } from '~/kernel/ids'
import { pickText } from '~/kernel/localized-text'
import { localeOf } from '~/platform/http/locale-param.server'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { useLocale } from '~/platform/i18n/use-text'
import { titleMeta } from '~/shell/page-title'
import { releaseStatement } from '~/statements/commands/release-statement.server'
import { wholeStatement } from '~/statements/queries/statements-for-officials.server'
import { ReleaseCheck } from '~/statements/ui/official/release-check'
import { StatementToReadPage } from '~/statements/ui/official/statement-to-read'
import { requireMay, requireMayOfForm } from '../require-viewer.server'
import { statementAround } from '../statement-around.server'
import { WorkErrorBoundary } from '../work-error-boundary'

export const handle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '', { noIndex: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  requireMay(context, 'statements.read-waiting', { locale, request })
  const matter = isSlug(params.slug) ? await consultationPage(context.work, params.slug) : null
  const statement = matter && (await wholeStatement(context.work, matter.id, params.statement ?? ''))
  if (!matter || !statement) return notFound()
  const [texts, themes, hasBeenRead] = await Promise.all([statementTexts(context.work, statement.id), themeList(context.work, matter.id), isRead(context.work, 'statement', statement.id)])
  return {
    texts, themes, hasBeenRead,
    title: pickText(statement.shown.title, locale, statement.originalLocale).text,
    statement, matter: { slug: matter.slug, title: matter.title, originalLocale: matter.originalLocale },
    around: statementAround(context.county, matter, locale, {
      originalLocale: statement.originalLocale, verification: statement.giver.verification, arrived: { at: statement.arrivedAt, documentNumber: statement.documentNumber },
    }),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const read = await readForm(request)
  requireMayOfForm(context, 'statements.read-waiting', { locale, request }, read.ok ? read.form : new FormData())
  const { slug = '', statement = '' } = params
  if (!isSlug(slug)) return notFound()
  const matter = await consultationPage(context.work, slug)
  if (!matter || !(await wholeStatement(context.work, matter.id, statement))) return notFound()
  const here = addresses.officialStatement(locale, slug, statement)
  const marking = read.ok ? readMarking(read.form) : { do: 'none' as const }
  if (marking.do === 'mark') {
    const text = (await statementTexts(context.work, statement)).find((each) => each.part === marking.part)?.text ?? ''
    const marked = await markPassage(context.work, { consultationId: matter.id, themeId: marking.themeId, sourceKind: 'statement', sourceId: statement, part: marking.part, ...marking.stretchOf(text) })
    if (marked.ok) throw seeOther(here)
  return unprocessable({ messages: [], refusal: marked.code })
  }
  if (marking.do === 'unmark') {
    await removePassage(context.work, marking)
    throw seeOther(here)
  }
  if (read.ok && read.form.get('do') === 'read') {
    await markRead(context.work, { consultationId: matter.id, sourceKind: 'statement', sourceIds: [statement] })
    throw seeOther(here)
  }
  if (!read.ok || read.form.get('confirmed') !== 'yes') return unprocessable({ messages: [{ field: 'confirmed', key: 'confirm-required' }], refusal: null })
  const released = await releaseStatement(context.work, { statementId: statement })
  if (!released.ok && released.code !== 'already-released') return notFound()
  throw seeOther(here)
}

export default function OfficialStatement() {
  const { statement, matter, around, texts, themes, hasBeenRead } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const locale = useLocale()
  const check = (
    <>
      {sent?.refusal ? <Refusal code={sent.refusal} /> : null}
      <StatementRead isRead={hasBeenRead} />
      <ReleaseCheck
        address={addresses.officialStatement(locale, matter.slug, statement.id)}
        isReleased={statement.textState === 'released'}
        releasedAt={statement.releasedAt}
        found={statement.found}
        messages={sent?.messages ?? []}
      />
    </>
  )
  const slot = (part: string) => <StatementMarker text={texts.find((each) => each.part === part)} themes={themes} locale={statement.originalLocale} />
  return (
    <>
      <div className="wrap wrap--wide"><DeskNav slug={matter.slug} current="statements" /></div>
      <StatementToReadPage statement={statement} matter={matter} around={around} check={check} slot={slot} />
    </>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
