import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { codeAnswer } from '~/analysis/commands/code-answer.server'
import { readCoding } from '~/analysis/forms/coding.server'
import { readingFilters } from '~/analysis/forms/reading-filters.server'
import { answersDeletedOn, readingProgress } from '~/analysis/queries/coverage.server'
import { questionsToRead } from '~/analysis/queries/questions-to-read.server'
import { READING_PAGE, readingList } from '~/analysis/queries/reading-list.server'
import { themeList } from '~/analysis/queries/theme-list.server'
import { CodingForm } from '~/analysis/ui/coding-form'
import { AnswersDeleted } from '~/analysis/ui/desk/answers-deleted'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { ReadingKeys } from '~/analysis/ui/reading-keys'
import { ReadingList } from '~/analysis/ui/reading-list'
import { ReadingProgress } from '~/analysis/ui/reading-progress'
import { ReadingSentence } from '~/analysis/ui/reading-sentence'
import { Refusal } from '~/analysis/ui/refusal'
import { ThemeTable } from '~/analysis/ui/theme-table'
import { addresses } from '~/kernel/addresses'
import { readForm } from '~/platform/http/read-form.server'
import { conflict, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
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
  const query = new URL(args.request.url).searchParams
  const filters = readingFilters(query, county.municipalities.map(({ id }) => id))
  const questions = questionsToRead(page.content.questions)
  const [list, themes, progress, deletedOn] = await Promise.all([readingList(work, page.id, filters, questions.map(({ id }) => id)), themeList(work, page.id), readingProgress(work, page.id), answersDeletedOn(work, page.id)])
  const { may, others } = mayOf(args.context, { code: 'analysis.code' })
  // Somebody who only reads has no answer open for work.
  const openId = may.code ? (list.items.find((item) => item.id === query.get('open'))?.id ?? list.items[0]?.id ?? null) : null
  return {
    title: textFor(locale, 'analysis')('reading.title'),
    matter, may, others, filters, list, themes, progress, deletedOn, openId, questions, pageSize: READING_PAGE,
    asked: keptOf(args, desk),
    channels: page.channels, municipalities: county.municipalities, threshold: county.smallGroupThreshold, summaryDueOn: page.summaryDueOn,
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const desk = await openDesk(args, 'analysis.code', read.ok ? read.form : undefined)
  const { locale, work, page } = desk
  const coding = read.ok ? readCoding(read.form) : null
  if (!coding) return unprocessable(null)
  const { responseId, texts } = coding.answer
  const coded = await codeAnswer(work, { consultationId: page.id, ...coding.answer })
  if (!coded.ok) return conflict({ refusal: coded.code, responseId, ticked: Object.fromEntries(texts.map(({ part, ticked }) => [part, ticked])) })
  const asked = keptOf(args, desk)
  const next = coding.nextId ?? undefined
  const onward = {
    passages: addresses.officialResponse(locale, page.slug, responseId, { ...asked, next }),
    theme: `${addresses.officialThemes(locale, page.slug, { ...asked, answer: responseId })}#new`,
    next: `${addresses.officialAnswers(locale, page.slug, { ...asked, open: next })}#answer-${next ?? responseId}`,
    stay: `${addresses.officialAnswers(locale, page.slug, { ...asked, open: responseId })}#answer-${responseId}`,
  }
  throw seeOther(onward[coding.onward])
}

export default function Answers() {
  const { title, matter, may, others, filters, list, themes, progress, deletedOn, openId, questions, pageSize, asked, channels, municipalities, threshold, summaryDueOn } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t, locale } = useText('analysis')
  const sent = refused && list.items.some((item) => item.id === refused.responseId) ? refused : null
  const at = list.items.findIndex((item) => item.id === (sent?.responseId ?? openId))
  const open = list.items[at]
  const openAt = (id: string) => (!may.code ? addresses.officialResponse(locale, matter.slug, id, asked) : `${addresses.officialAnswers(locale, matter.slug, { ...asked, open: id })}#answer-${id}`)
  const near = (step: number) => list.items[at + step]?.id ?? null
  const beside = (step: number) => {
    const id = near(step)
    return id === null ? null : { id, at: openAt(id) }
  }
  const around = { themes, questions, municipalities, original: matter.originalLocale, openAt }
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="answers" title={title}>
        <AnswersDeleted on={deletedOn} />
        {refused ? <Refusal code={refused.refusal} /> : null}
        <ReadingSentence slug={matter.slug} filters={filters} questions={questions} municipalities={municipalities} channels={channels} original={matter.originalLocale} />
        <PartOfOthers part={others.code} />
      </DeskHead>
      <div className="desk">
        <div>
          {list.items.length > 0 ? (
            <ReadingList items={list.items} openId={openId} around={around}>
              {open ? <CodingForm key={open.id} ticked={sent?.ticked} item={open} number={at + 1} nextId={near(1)} around={around} /> : null}
            </ReadingList>
          ) : filters.after || deletedOn ? null : (
            <div className="empty">
              <p>{filters.state === 'unread' ? t('reading.none.unread') : t('reading.none.all')}</p>
              <p><a href={addresses.officialAnswers(locale, matter.slug, { state: 'all' })}>{t('reading.none.show-all')}</a></p>
            </div>
          )}
          {list.next ? <p className="more-row"><a href={addresses.officialAnswers(locale, matter.slug, { ...asked, after: list.next })}>{t('reading.more', { count: pageSize })}</a></p> : null}
          {filters.after ? <p className="more-row"><a href={addresses.officialAnswers(locale, matter.slug, { ...asked, after: undefined })}>{t('reading.from-start')}</a></p> : null}
        </div>
        <aside className="side" aria-label={t('desk.side')}>
          {deletedOn ? null : <ReadingProgress {...progress} summaryDueOn={summaryDueOn} />}
          <section aria-labelledby="themes">
            <h2 id="themes">{t('reading.themes')}</h2>
            {themes.length > 0 ? <ThemeTable themes={themes} slug={matter.slug} threshold={threshold} isBrief /> : <p className="small soft">{t('reading.no-themes')}</p>}
          </section>
          {may.code ? <ReadingKeys previous={beside(-1)} next={beside(1)} themeCount={themes.length} /> : null}
        </aside>
      </div>
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
