import type { MunicipalityFacts } from '~/counties/contract'
import { addresses } from '~/kernel/addresses'
import { baseLanguage, LOCALES, type Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { compareByLocale, formatLanguage } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { FilterSentence, type SentencePart } from '~/ui/filter-sentence/filter-sentence'
import type { QuestionToRead } from '../queries/questions-to-read.server'
import type { ReadingFilters } from '../rules/reading-filters'

type ReadingSentenceProps = { slug: string; filters: ReadingFilters; questions: QuestionToRead[]; municipalities: MunicipalityFacts[]; channels: readonly string[]; original: Locale }

/** What is read, as a sentence of native selects: a GET form, so that the address can be shared with a colleague. */
export function ReadingSentence({ slug, filters, questions, municipalities, channels, original }: ReadingSentenceProps) {
  const { t, locale } = useText('analysis')
  const any = { value: '', label: t('reading.any') }
  const say = ({ number, text }: QuestionToRead) => cut(`${number}. ${pickText(text, locale, original).text}`)
  const byName = compareByLocale(locale)
  const languages = [...new Set(LOCALES.map(baseLanguage))]
  const parts: SentencePart[] = [
    { kind: 'choice', id: 'state', name: 'state', label: t('reading.filter.state'), value: filters.state, before: t('reading.filter.show'), after: ` ${t('reading.filter.answers')}`, options: (['unread', 'all', 'mine'] as const).map((value) => ({ value, label: t(`reading.state.${value}`) })) },
    { kind: 'choice', id: 'question', name: 'question', label: t('reading.filter.question'), value: filters.question ?? '', before: t('reading.filter.to-question'), after: ',', options: [{ value: '', label: t('reading.question.any') }, ...questions.map((question) => ({ value: question.id, label: say(question) }))] },
    { kind: 'choice', id: 'channel', name: 'channel', label: t('reading.filter.channel'), value: filters.channel ?? '', before: t('reading.filter.by-channel'), after: ',', options: [any, ...(['web', 'paper', 'phone'] as const).filter((each) => channels.includes(each)).map((value) => ({ value, label: t(`channel.${value}`).toLocaleLowerCase() }))] },
    { kind: 'choice', id: 'language', name: 'language', label: t('reading.filter.language'), value: filters.locales?.[0] ?? '', before: t('reading.filter.in-language'), after: ',', options: [any, ...languages.map((value) => ({ value, label: formatLanguage(locale, value) }))] },
    ...(municipalities.length > 0 ? [{ kind: 'choice' as const, id: 'municipality', name: 'municipality', label: t('reading.filter.municipality'), value: filters.from?.kind === 'municipality' ? filters.from.id : (filters.from?.kind ?? ''), before: t('reading.filter.in-municipality'), after: ',', options: [any, ...municipalities.map(({ id, name }) => ({ value: id, label: pickText(name, locale, original).text })).sort((a, b) => byName(a.label, b.label)), { value: 'elsewhere', label: t('place.other') }, { value: 'not-said', label: t('place.not-said') }] }] : []),
    { kind: 'choice', id: 'order', name: 'order', label: t('reading.filter.order'), value: filters.order, after: '.', options: (['oldest', 'newest', 'drawn'] as const).map((value) => ({ value, label: t(`reading.order.${value}`) })) },
  ]
  return <FilterSentence label={t('reading.filter.label')} action={addresses.officialAnswers(locale, slug)} parts={parts} submit={t('reading.filter.show')} />
}

function cut(words: string): string {
  return words.length > 42 ? `${words.slice(0, 40).trimEnd()}…` : words
}
