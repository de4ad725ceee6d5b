import { formatNumber } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import type { Reading } from '../contract'
import type { Label } from '../rules/labels'
import { wordsFor } from './words'

/** An answer in lines of plain text, for files, letters and copying. */
export function labelLines(label: Label, reading: Reading): string[] {
  const t = textFor(reading.locale, 'questions')
  const say = (text: Parameters<typeof wordsFor>[0]) => wordsFor(text, reading).text
  switch (label.kind) {
    case 'text': return label.text.split('\n')
    case 'amount': return [[formatNumber(reading.locale, label.number), label.unit ? say(label.unit) : ''].join(' ').trim()]
    case 'choices': return label.choices.map(({ option, ownText }) => (ownText ? `${say(option)}: ${ownText}` : say(option)))
    case 'ranked': return label.ranked.map((option, index) => `${index + 1}. ${say(option)}`)
    case 'pairs': return label.pairs.map(({ row, column }) => `${say(row)}: ${say(column)}`)
    case 'points': return label.shares.map(({ option, points }) => `${say(option)}: ${t('label.points', { count: points })}`)
  }
}
