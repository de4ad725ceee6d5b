import type { ReactNode } from 'react'
import { partIn, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatNumber } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { ReviewPairs } from '~/ui/review/review'
import type { Label } from '../rules/labels'
import { Spoken } from './spoken'
import { useWords } from './words'

/** An answer in words, for the check page, the receipt and the reading list. `writtenIn`: the language of the person's own words. */
export function AnswerWords({ label, original, writtenIn }: { label: Label; original: Locale; writtenIn?: Locale }) {
  const { t, locale } = useText('questions')
  const words = useWords(original)
  const own = (text: string) => <span {...(writtenIn ? partIn(writtenIn, locale) : {})}><RedactedText text={text} /></span>
  switch (label.kind) {
    case 'text': return own(label.text)
    case 'amount': return <>{formatNumber(locale, label.number)} {label.unit ? <Spoken words={words(label.unit)} /> : null}</>
    case 'choices': return <Lines lines={label.choices.map(({ option, ownText }) => ({ option, after: ownText ? <>: {own(ownText)}</> : '' }))} original={original} />
    case 'ranked': return <Lines lines={label.ranked.map((option, index) => ({ option, before: `${index + 1}. ` }))} original={original} />
    case 'pairs': return <ReviewPairs pairs={label.pairs.map(({ row, column }, index) => ({ id: String(index), asked: <Spoken words={words(row)} />, said: <Spoken words={words(column)} /> }))} />
    case 'points': return <ReviewPairs pairs={label.shares.map(({ option, points }, index) => ({ id: String(index), asked: <Spoken words={words(option)} />, said: t('label.points', { count: points }) }))} />
  }
}

function Lines({ lines, original }: { lines: { option: LocalizedText; before?: string; after?: ReactNode }[]; original: Locale }) {
  const words = useWords(original)
  return (
    <>
      {lines.map(({ option, before, after }, index) => (
        <span key={index}>
          {index > 0 ? <br /> : null}
          {before}<Spoken words={words(option)} />{after}
        </span>
      ))}
    </>
  )
}
