import type { ReactNode } from 'react'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { formatPercent } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { Demand } from '~/ui/demand/demand'
import type { Position } from '../../contract'
import { OwnText } from './own-text'
import { SentenceWith } from './sentence-with'
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
        const stance = position.stance === 'proposal' ? '' : `${t(`stance.${position.stance}`)}.`
        return (
          <Demand
            key={position.id}
            number={t('public.demands.number', { number: index + 1 })}
            title={<span dir="auto"><RedactedText text={title.text} /></span>}
            lang={title.locale === locale ? undefined : title.locale}
            share={position.supportPercent === undefined ? undefined : {
              percent: position.supportPercent, text: t('public.demands.share', { percent: formatPercent(locale, position.supportPercent / 100) }),
            }}
          >
            {slot?.(`positions/${position.id}/text`, position.text)}
            <OwnText as="p" text={position.reason} original={original} soft />
            {slot?.(`positions/${position.id}/reason`, position.reason)}
            {about ? (
              <p className="small soft"><SentenceWith text={about} original={targetsOriginal} say={(target) => `${stance} ${t('public.demands.about', { target })}`.trimStart()} /></p>
            ) : stance === '' ? null : <p className="small soft">{stance}</p>}
          </Demand>
        )
      })}
    </>
  )
}
