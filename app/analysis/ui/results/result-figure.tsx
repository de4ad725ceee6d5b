import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { formatList, formatNumber, formatPercent } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { Question } from '~/questions/contract'
import { Chart, type Bar } from '~/ui/chart/chart'
import { ContextLink } from '~/ui/link/link'
import { Table } from '~/ui/table/table'
import type { QuestionResult } from '../../queries/results.server'

type ResultProps = { question: Question; result: QuestionResult; original: Locale; isGroup: boolean; /** Where the texts are read; null when they are not for the reader. */ textsAt: string | null }

/** What people answered to one question: the sentence first, then bars with their own labels and the same as a table. */
export function ResultFigure(props: ResultProps) {
  const { t, locale } = useText('analysis')
  const { question, result, textsAt } = props
  if (result.answered === null) return <p>{t('results.few-answered')}</p>
  if (result.answered === 0) return <p>{t('results.nobody-answered')}</p>
  const isText = question.type === 'short-text' || question.type === 'long-text'
  return (
    <>
      <p className="soft">{t('results.answered', { count: result.answered })}</p>
      <Figure {...props} answered={result.answered} />
      {isText && textsAt !== null ? <p><ContextLink href={textsAt} context={pickText(question.text, locale, props.original).text}>{t('results.read-texts')}</ContextLink></p> : null}
    </>
  )
}

function Figure(props: ResultProps & { answered: number }) {
  const { t, locale } = useText('analysis')
  const { question, result, isGroup } = props
  switch (question.type) {
    case 'short-text': case 'long-text': return <p>{t('results.sentence.text')}</p>
    case 'number':
      if (isGroup) return <p>{t('results.sentence.not-by-group')}</p>
      return result.numbers ? <p>{t('results.sentence.mean', { mean: oneDecimal(locale, result.numbers.mean), median: oneDecimal(locale, result.numbers.median) })}</p> : null
    case 'budget': return isGroup ? <p>{t('results.sentence.not-by-group')}</p> : <Points {...props} options={question.options} />
    case 'matrix': return <Grid {...props} rows={question.rows} columns={question.columns} keyOf={(row, column) => `${row}/${column}`} />
    case 'ranking': {
      const places = Array.from({ length: question.places }, (_, index) => ({ id: String(index + 1), text: t('results.table.place', { place: index + 1 }) }))
      return <Grid {...props} rows={question.options} columns={places} keyOf={(row, place) => `${row}/${place}`} first="1" />
    }
    default: return <Options {...props} options={question.options} />
  }
}

type Named = { id: string; label: LocalizedText }

function Options({ question, result, original, answered, options }: ResultProps & { answered: number; options: Named[] }) {
  const { t, locale } = useText('analysis')
  const rows = options.map(({ id, label }) => ({ id, name: pickText(label, locale, original), count: result.counts[id] ?? null }))
  const share = (count: number) => formatPercent(locale, count / answered)
  const bars = rows.map(({ id, name, count }): Bar => ({
    id, value: count, label: <span lang={name.locale === locale ? undefined : name.locale}>{name.text}</span>,
    text: count === null ? t('results.hidden') : t('results.bar', { number: formatNumber(locale, count), share: share(count) }),
  }))
  return (
    <Chart
      id={`chart-${question.id}`}
      sentence={useMostSentence(rows.map(({ name, count }) => ({ name: name.text, count })), answered)}
      bars={bars}
      max={answered}
      table={{
        summary: t('results.table.summary'),
        caption: pickText(question.text, locale, original).text,
        columns: [{ id: 'option', label: t('results.table.option') }, { id: 'count', label: t('results.table.count'), numeric: true }, { id: 'share', label: t('results.table.share'), numeric: true }],
        rows: rows.map(({ id, name, count }) => ({ id, header: name.text, cells: count === null ? [t('results.hidden'), t('results.hidden')] : [formatNumber(locale, count), share(count)] })),
      }}
    />
  )
}

function Points({ question, result, original, options }: ResultProps & { options: Named[] }) {
  const { t, locale } = useText('analysis')
  const points = result.points
  if (!points) return null
  const rows = options.map(({ id, label }) => ({ id, name: pickText(label, locale, original), count: points[id] ?? 0 }))
  const most = mostChosen(rows)
  const say = (count: number) => oneDecimal(locale, count)
  return (
    <Chart
      id={`chart-${question.id}`}
      sentence={most ? t('results.sentence.points', { option: most.name.text, points: say(most.count) }) : null}
      bars={rows.map(({ id, name, count }) => ({ id, value: count, label: <span lang={name.locale === locale ? undefined : name.locale}>{name.text}</span>, text: t('results.points', { points: say(count) }) }))}
      max={Math.max(...rows.map(({ count }) => count), 1)}
      table={{
        summary: t('results.table.summary'), caption: pickText(question.text, locale, original).text,
        columns: [{ id: 'option', label: t('results.table.option') }, { id: 'points', label: t('results.table.points'), numeric: true }],
        rows: rows.map(({ id, name, count }) => ({ id, header: name.text, cells: [say(count)] })),
      }}
    />
  )
}

type GridColumn = { id: string; label?: LocalizedText; text?: string }

function Grid({ question, result, original, answered, rows, columns, keyOf, first }: ResultProps & { answered: number; rows: Named[]; columns: GridColumn[]; keyOf: (row: string, column: string) => string; first?: string }) {
  const { t, locale } = useText('analysis')
  const name = (label: LocalizedText) => pickText(label, locale, original).text
  const top = first ? mostChosen(rows.map(({ id, label }) => ({ name: { text: name(label) }, count: result.counts[keyOf(id, first)] ?? null }))) : null
  return (
    <>
      {top?.count ? <p>{t('results.sentence.ranking', { option: top.name.text, share: formatPercent(locale, top.count / answered) })}</p> : null}
      <Table
        id={`table-${question.id}`}
        caption={name(question.text)}
        captionHidden
        columns={[{ id: 'row', label: t('results.table.option') }, ...columns.map(({ id, label, text }) => ({ id, label: text ?? (label ? name(label) : id), numeric: true }))]}
        rows={rows.map(({ id, label }) => ({
          id, header: name(label),
          cells: columns.map((column) => {
            const count = result.counts[keyOf(id, column.id)] ?? null
            return count === null ? t('results.hidden') : formatNumber(locale, count)
          }),
        }))}
      />
    </>
  )
}

/** What was chosen most often, if the shown counts are enough to know it; a hidden one might be larger than they are. */
function useMostSentence(rows: { name: string; count: number | null }[], answered: number): string {
  const { t, locale } = useText('analysis')
  const most = Math.max(0, ...rows.map(({ count }) => count ?? 0))
  const hiddenAtMost = rows.some(({ count }) => count === null) ? answered - rows.reduce((sum, { count }) => sum + (count ?? 0), 0) : 0
  if (most === 0 || hiddenAtMost > most) return t('results.sentence.hidden')
  const first = rows.filter(({ count }) => count === most).map(({ name }) => name)
  const share = formatPercent(locale, most / answered)
  return first.length > 1 ? t('results.sentence.tie', { options: formatList(locale, first), share }) : t('results.sentence.most', { option: first[0]!, share })
}

function mostChosen<R extends { count: number | null }>(rows: R[]): R | undefined {
  return [...rows].sort((a, b) => (b.count ?? -1) - (a.count ?? -1))[0]
}

function oneDecimal(locale: Locale, value: number): string {
  return formatNumber(locale, Math.round(value * 10) / 10)
}
