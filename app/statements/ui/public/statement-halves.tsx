import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { redactedWords } from '~/texts/ui/redacted-text'
import { hasRedaction } from '~/texts/rules/redacted-text'
import { Halves } from '~/ui/halves/halves'
import type { ShownStatement } from '../../rules/public-cut'
import { CountedOnce } from './counted-once'
import { Demands, type PartSlot } from './demands'
import { DissentingViews } from './dissent'
import { Origin } from './origin'
import { OwnText } from './own-text'
import { StatementWay, type WayFacts } from './statement-way'
import type { TargetNames } from './target-name'

/** Everything the two halves of a statement tell, besides its own words. */
export type StatementAround = {
  originalLocale: Locale
  targets: TargetNames
  targetsOriginal: Locale
  arrived: { at: Date; documentNumber: string } | null
  verification: string
  /** Names of places by their municipality id. */
  places: Record<string, string>
  way: WayFacts | null
}

/** A statement: what it asks for on one side, how it came about on the other. `slot` is the officials' passage marker. */
export function StatementHalves({ text, around, slot }: { text: ShownStatement; around: StatementAround; slot?: PartSlot }) {
  const { t, locale } = useText('statements')
  const { originalLocale: original } = around
  const placeName = (place: string) => hasRedaction(place) ? redactedWords(locale, place) : around.places[place] ?? `${place.slice(0, 1).toUpperCase()}${place.slice(1)}`
  return (
    <Halves
      said={{
        heading: t('public.demands.title'),
        children: (
          <>
            <OwnText as="p" text={text.summary} original={original} />
            {slot?.('summary', text.summary)}
            <Demands positions={text.positions} original={original} targets={around.targets} targetsOriginal={around.targetsOriginal} slot={slot} />
            <DissentingViews text={text} original={original} slot={slot} />
            {around.way ? <StatementWay facts={around.way} /> : null}
            {text.reach !== null ? <CountedOnce relay={text.relay} original={original} /> : null}
          </>
        ),
      }}
      origin={{
        id: 'origin',
        heading: t('origin.title'),
        children: <Origin text={text} original={original} arrived={around.arrived} verification={around.verification} placeName={placeName} slot={slot} />,
      }}
    />
  )
}
