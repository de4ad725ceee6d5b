import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatPercent } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { Demand } from '~/ui/demand/demand'
import type { Position } from '../../contract'
import { targetName, type TargetNames } from './target-name'

/** What a page may put under a part of the text: the passage marker of the officials' desk. */
export type PartSlot = (part: string, text: LocalizedText) => ReactNode

/** The demands of a statement, one after the other, each with its stance, reason and support. */
export function Demands({ positions, original, targets, targetsOriginal, slot }: {
  positions: Position[]
  original: Locale
  targets: TargetNames
  targetsOriginal: Locale
  slot?: PartSlot
}) {
  const { t, locale } = useText('statements')
  return (
    <>
      {positions.map((position, index) => {
        const title = pickText(position.text, locale, original)
        const about = targetName(position.on, targets)
        const standing = [
          ...(position.stance === 'proposal' ? [] : [`${t(`stance.${position.stance}`)}.`]),
          ...(about ? [t('public.demands.about', { target: pickText(about, locale, targetsOriginal).text })] : []),
        ]
        return (
          <Demand
            key={position.id}
            number={t('public.demands.number', { number: index + 1 })}
            title={<RedactedText text={title.text} />}
            lang={title.locale === locale ? undefined : title.locale}
            share={position.supportPercent === undefined ? undefined : {
              percent: position.supportPercent, text: t('public.demands.share', { percent: formatPercent(locale, position.supportPercent / 100) }),
            }}
          >
            {slot?.(`positions/${position.id}/text`, position.text)}
            <ContentText as="p" text={position.reason} original={original} soft />
            {slot?.(`positions/${position.id}/reason`, position.reason)}
            {standing.length > 0 ? <p className="small soft">{standing.join(' ')}</p> : null}
          </Demand>
        )
      })}
    </>
  )
}
