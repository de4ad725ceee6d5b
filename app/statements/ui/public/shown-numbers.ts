import type { Locale } from '~/kernel/locales'
import { formatNumber } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import type { ShownCount } from '../../rules/small-numbers'

/** A count in words: the number, or "a few". */
export function numberInWords(t: TextOf<'statements'>, locale: Locale, count: ShownCount): string {
  return count === 'few' ? t('origin.few') : formatNumber(locale, count)
}

/** How many people, in words: "11 people", "a few people". */
export function peopleInWords(t: TextOf<'statements'>, count: ShownCount): string {
  return count === 'few' ? t('origin.people-few') : t('origin.people', { count })
}

/** How many replies, in words: "64 replies", "a few replies". */
export function repliesInWords(t: TextOf<'statements'>, count: ShownCount): string {
  return count === 'few' ? t('origin.replies-few') : t('origin.replies', { count })
}

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 25_000, 50_000, 100_000, 500_000]

/** A scale from zero in three even steps that has room for a number. */
export function scaleFor(largest: number): { max: number; ticks: number[] } {
  const step = STEPS.find((each) => each * 3 >= largest * 1.05) ?? largest
  return { max: step * 3, ticks: [0, step, step * 2, step * 3] }
}
