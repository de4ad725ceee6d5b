import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import type { Day } from '~/kernel/times'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Status } from '~/ui/status/status'

/** Something that was decided because people spoke, as the follow-up tells of it. */
export type ChangedThing = {
  matter: { slug: string }
  themeId: string
  title: LocalizedText
  originalLocale: Locale
  status: 'adopted' | 'partly' | 'not-adopted'
  decided: LocalizedText
  dueOn: Day | null
  publishedAt: Date
  updatedAt: Date | null
}

const SHAPES = { adopted: 'yes', partly: 'part', 'not-adopted': 'no' } as const

/** What changed because of people: the claim, the decision and what became of it. */
export function Changed({ decided }: { decided: ChangedThing[] }) {
  const { t, locale } = useText('consultations')
  return (
    <>
      {decided.length > 0 ? (
        <ul className="changed">
          {decided.map((thing) => <Thing key={thing.themeId} thing={thing} />)}
        </ul>
      ) : <p>{t('front.changed.empty')}</p>}
      <p><a href={addresses.followUp(locale)}>{t('front.changed.all')}</a></p>
    </>
  )
}

function Thing({ thing }: { thing: ChangedThing }) {
  const { t, locale } = useText('consultations')
  const title = pickText(thing.title, locale, thing.originalLocale)
  return (
    <li>
      <h3>
        <a href={`${addresses.summary(locale, thing.matter.slug)}#theme-${thing.themeId}`} lang={title.locale === locale ? undefined : title.locale}>{title.text}</a>
      </h3>
      <ContentText as="p" text={thing.decided} original={thing.originalLocale} soft />
      <p className="small soft">
        {t('front.changed.when', { date: formatDate(locale, thing.publishedAt) })}
        {thing.updatedAt ? <>. {t('front.changed.updated', { date: formatDate(locale, thing.updatedAt) })}</> : null}
        {thing.dueOn ? <>. {t('front.changed.due', { date: formatDate(locale, thing.dueOn) })}</> : null}
      </p>
      <p><Status kind={SHAPES[thing.status]}>{t(`front.status.${thing.status}`)}</Status></p>
    </li>
  )
}
