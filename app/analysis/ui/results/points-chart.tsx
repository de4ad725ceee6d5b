import { formatList, formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { BudgetQuestion } from '~/questions/contract'
import { Chart } from '~/ui/chart/chart'
import { useFigureWords, type FigureProps } from './figure-words'
import { leading } from './leading'

/** Mean points of each option of a budget. */
export function PointsChart({ question, result, original }: FigureProps & { question: BudgetQuestion }) {
  const { t, locale } = useText('analysis')
  const { name } = useFigureWords(null, original)
  const { points } = result
  if (!points) return null
  // What reads the same is the same: a tie is judged by the number that is shown.
  const rows = question.options.map(({ id, label }) => ({ id, name: name(label).text, lang: name(label).locale, count: Math.round((points[id] ?? 0) * 10) / 10 }))
  const first = leading(rows, 0)
  const say = (count: number) => formatNumber(locale, count)
  const sentence = !first ? null
    : first.names.length > 1 ? t('results.sentence.points-tie', { options: formatList(locale, first.names), points: say(first.count) })
      : t('results.sentence.points', { option: first.names[0]!, points: say(first.count) })
  return (
    <Chart
      id={`chart-${question.id}`}
      sentence={sentence}
      bars={rows.map(({ id, name: text, lang, count }) => ({ id, value: count, label: <span lang={lang === locale ? undefined : lang}>{text}</span>, text: t('results.points', { points: say(count) }) }))}
      max={Math.max(...rows.map(({ count }) => count), 1)}
      table={{
        summary: t('results.table.summary'), caption: name(question.text).text,
        columns: [{ id: 'option', label: t('results.table.option') }, { id: 'points', label: t('results.table.points'), numeric: true }],
        rows: rows.map(({ id, name: text, count }) => ({ id, header: text, cells: [say(count)] })),
      }}
    />
  )
}
