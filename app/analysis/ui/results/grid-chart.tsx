import { useText } from '~/platform/i18n/use-text'
import type { MatrixQuestion, RankingQuestion } from '~/questions/contract'
import { Chart } from '~/ui/chart/chart'
import { Disclosure } from '~/ui/disclosure/disclosure'
import { Table } from '~/ui/table/table'
import { fullBar, useFigureWords, type FigureProps } from './figure-words'

/** A grid, row by row: what was chosen most often, and the bars of its columns; the whole grid as a table at the end. */
export function MatrixChart({ question, result, original, answered }: FigureProps & { question: MatrixQuestion }) {
  const { t, locale: page } = useText('analysis')
  const words = useFigureWords(answered, original)
  const cell = (row: string, column: string) => result.counts[`${row}/${column}`] ?? null
  const label = (text: (typeof question.columns)[number]['label']) => {
    const { text: shown, locale } = words.name(text)
    return <span lang={locale === page ? undefined : locale}>{shown}</span>
  }
  return (
    <>
      {question.rows.map((row) => {
        const counts = question.columns.map((column) => ({ id: column.id, label: label(column.label), name: words.name(column.label).text, count: cell(row.id, column.id) }))
        return (
          <section key={row.id} aria-labelledby={`row-${question.id}-${row.id}`}>
            <h3 id={`row-${question.id}-${row.id}`}>{label(row.label)}</h3>
            <Chart
              id={`chart-${question.id}-${row.id}`}
              sentence={words.most(counts, 'most', true)}
              bars={counts.map((each) => ({ id: each.id, label: each.label, value: each.count, text: words.bar(each.count) }))}
              max={fullBar(answered, counts.map(({ count }) => count))}
            />
          </section>
        )
      })}
      <Disclosure summary={t('results.table.summary')}>
        <Table
          id={`table-${question.id}`}
          caption={words.name(question.text).text}
          columns={[{ id: 'row', label: t('results.table.option') }, ...question.columns.map(({ id, label: text }) => ({ id, label: words.name(text).text, numeric: true }))]}
          rows={question.rows.map((row) => ({ id: row.id, header: words.name(row.label).text, cells: question.columns.map((column) => words.count(cell(row.id, column.id))) }))}
        />
      </Disclosure>
    </>
  )
}

/** How many put each option first, as bars; all places in the table. */
export function RankingChart({ question, result, original, answered }: FigureProps & { question: RankingQuestion }) {
  const { t, locale: page } = useText('analysis')
  const words = useFigureWords(answered, original)
  const cell = (option: string, place: number) => result.counts[`${option}/${place}`] ?? null
  const places = Array.from({ length: question.places }, (_, index) => index + 1)
  const firsts = question.options.map(({ id, label }) => ({ id, ...words.name(label), count: cell(id, 1) }))
  return (
    <Chart
      id={`chart-${question.id}`}
      sentence={words.most(firsts.map(({ text, count }) => ({ name: text, count })), 'ranking', true)}
      bars={firsts.map(({ id, text, locale, count }) => ({ id, label: <span lang={locale === page ? undefined : locale}>{text}</span>, value: count, text: words.bar(count) }))}
      max={fullBar(answered, firsts.map(({ count }) => count))}
      table={{
        summary: t('results.table.all-places'),
        caption: words.name(question.text).text,
        columns: [{ id: 'option', label: t('results.table.option') }, ...places.map((place) => ({ id: String(place), label: t('results.table.place', { place }), numeric: true }))],
        rows: firsts.map(({ id, text }) => ({ id, header: text, cells: places.map((place) => words.count(cell(id, place))) })),
      }}
    />
  )
}
