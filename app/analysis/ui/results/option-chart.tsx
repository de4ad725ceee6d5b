import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { NumberQuestion } from '~/questions/contract'
import { bucketsOf } from '~/questions/rules/buckets'
import { Chart } from '~/ui/chart/chart'
import { fullBar, useFigureWords, type FigureProps, type Named } from './figure-words'

type Row = { id: string; text: string; lang?: string; count: number | null }

/** How many chose each option. */
export function OptionChart(props: FigureProps & { options: readonly Named[] }) {
  const { result, original, answered, question } = props
  const page = useText('analysis').locale
  const words = useFigureWords(answered, original)
  const rows = props.options.map(({ id, label }): Row => {
    const { text, locale } = words.name(label)
    return { id, text, lang: locale === page ? undefined : locale, count: result.counts[id] ?? null }
  })
  return <CountChart {...props} rows={rows} sentence={words.most(rows.map(({ text, count }) => ({ name: text, count })), 'most', question.type !== 'multiple-choice')} />
}

/** How many gave a number of each stretch, and the middle of them all; of a group of people only the stretches. */
export function NumberChart(props: FigureProps & { question: NumberQuestion }) {
  const { question, result, original, answered } = props
  const { t, locale } = useText('analysis')
  const words = useFigureWords(answered, original)
  const number = (value: number) => formatNumber(locale, Math.round(value * 10) / 10)
  const unit = question.unit ? ` ${words.name(question.unit).text}` : ''
  const rows = bucketsOf(question).map(({ id, from, to }): Row => ({ id, text: `${from === to ? number(from) : `${number(from)}–${number(to)}`}${unit}`, count: result.counts[id] ?? null }))
  const sentence = result.numbers
    ? t('results.sentence.mean', { mean: number(result.numbers.mean), median: number(result.numbers.median) })
    : words.most(rows.map(({ text, count }) => ({ name: text, count })), 'most', true)
  return <CountChart {...props} rows={rows} sentence={sentence} />
}

function CountChart({ question, original, answered, rows, sentence }: FigureProps & { rows: Row[]; sentence: string }) {
  const { t } = useText('analysis')
  const words = useFigureWords(answered, original)
  return (
    <Chart
      id={`chart-${question.id}`}
      sentence={sentence}
      bars={rows.map(({ id, text, lang, count }) => ({ id, value: count, label: <span lang={lang}>{text}</span>, text: words.bar(count) }))}
      max={fullBar(answered, rows.map(({ count }) => count))}
      table={{
        summary: t('results.table.summary'),
        caption: words.name(question.text).text,
        columns: [{ id: 'option', label: t('results.table.option') }, { id: 'count', label: t('results.table.count'), numeric: true }, { id: 'share', label: t('results.table.share'), numeric: true }],
        rows: rows.map(({ id, text, count }) => ({ id, header: text, cells: [words.count(count), words.share(count)] })),
      }}
    />
  )
}
