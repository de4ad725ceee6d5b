import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readResultGroup } from '~/analysis/forms/result-group.server'
import { questionsToRead } from '~/analysis/queries/questions-to-read.server'
import { results } from '~/analysis/queries/results.server'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { divisible } from '~/analysis/ui/results/divisible'
import { ResultFigure } from '~/analysis/ui/results/result-figure'
import { ResultFilter } from '~/analysis/ui/results/result-filter'
import { addresses } from '~/kernel/addresses'
import { formatDateTime } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { titleMeta } from '~/shell/page-title'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => titleMeta(matches, data?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'analysis.see-results')
  const group = readResultGroup(new URL(args.request.url).searchParams)
  const { questions } = page.content
  const found = await results(work, { consultationId: page.id, questions, group })
  return { title: textFor(locale, 'analysis')('results.title'), matter, found, questions, headings: questions.map(({ text }) => divisible(text)), readable: args.context.may('analysis.read-answers') ? questionsToRead(questions).map(({ id }) => id) : [], chosen: group && found.isByGroup ? `${group.dimension}:${group.group}` : '', municipalities: county.municipalities }
}

export default function Results() {
  const { title, matter, found, questions, headings, readable, chosen, municipalities } = useLoaderData<typeof loader>()
  const { t, locale } = useText('analysis')
  const { originalLocale: original, slug } = matter
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="results" title={title}>
        {found.refreshedAt ? <ResultFilter slug={slug} groups={found.groups} chosen={chosen} municipalities={municipalities} original={original} /> : <p>{t('results.none', { count: 2 * found.threshold })}</p>}
        <p className="soft">{t('results.not-representative')} {t('coverage.small-group', { min: found.threshold })} {t('coverage.small-group-also')}</p>
        {found.refreshedAt ? <p className="small soft">{t('results.counted', { count: found.responses, date: formatDateTime(locale, found.refreshedAt) })} {t(`results.let-in.${found.isByGroup ? 'closed' : 'open'}`, { min: found.threshold })}</p> : null}
      </DeskHead>
      {found.refreshedAt ? questions.map((question, index) => (
        <Folio key={question.id} id={question.id} heading={<>{index + 1}. <ContentText text={headings[index]!} original={original} /></>}>
          <ResultFigure question={question} result={found.questions[index]!} original={original} chosen={chosen} textsAt={readable.includes(question.id) ? addresses.officialAnswers(locale, slug, { question: question.id, state: 'all' }) : null} />
        </Folio>
      )) : null}
    </div>
  )
}
