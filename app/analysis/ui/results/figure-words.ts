import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Locale } from '~/kernel/locales'
import { formatList, formatNumber, formatPercent } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { Question } from '~/questions/contract'
import type { QuestionResult } from '../../queries/results.server'
import { leading, leftFor, type Chosen } from './leading'

/** What every figure of a result needs. `answered` is null when it is hidden while some counts are shown. */
export type FigureProps = { question: Question; result: QuestionResult; original: Locale; answered: number | null }

/** Something people could choose. */
export type Named = { id: string; label: LocalizedText }

/** How the figures say counts, shares and what leads, in the reader's language. */
export function useFigureWords(answered: number | null, original: Locale) {
  const { t, locale } = useText('analysis')
  const shareOf = (count: number) => (answered === null ? null : formatPercent(locale, count / answered))
  return {
    name: (label: LocalizedText) => pickText(label, locale, original),
    count: (value: number | null) => (value === null ? t('results.hidden') : formatNumber(locale, value)),
    share: (value: number | null) => (value === null ? t('results.hidden') : (shareOf(value) ?? t('results.hidden'))),
    bar: (value: number | null) => {
      const share = value === null ? null : shareOf(value)
      return value === null ? t('results.hidden') : share === null ? formatNumber(locale, value) : t('results.bar', { number: formatNumber(locale, value), share })
    },
    /** What leads, with ties, and no more than the shown counts allow. `isOne`: everybody chose at most one of the rows. */
    most: (rows: readonly Chosen[], what: 'most' | 'ranking', isOne: boolean) => {
      const first = answered === null ? null : leading(rows, isOne ? leftFor(rows, answered) : answered)
      const share = first && shareOf(first.count)
      if (!first || share === null) return t('results.sentence.hidden')
      if (first.names.length === 1) return t(`results.sentence.${what}`, { option: first.names[0]!, share })
      return t(what === 'most' ? 'results.sentence.tie' : 'results.sentence.ranking-tie', { options: formatList(locale, first.names), share })
    },
  }
}

/** The value of a full bar: everybody who answered, or the largest shown count. */
export function fullBar(answered: number | null, counts: readonly (number | null)[]): number {
  return answered ?? Math.max(1, ...counts.map((count) => count ?? 0))
}
