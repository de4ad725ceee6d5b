import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Folio } from '~/ui/folio/folio'
import { ContextLink } from '~/ui/link/link'
import type { DecidedTheme } from '../contract'
import { OutcomeStatus } from './outcome-status'

/** Everything decided because people spoke, a section for each matter. */
export function DecidedList({ themes }: { themes: DecidedTheme[] }) {
  const { t, locale } = useText('follow-up')
  const matters = [...new Map(themes.map((theme) => [theme.matter.consultationId, theme])).values()]
  return matters.map(({ matter, publishedAt, updatedAt }) => (
    <Folio
      key={matter.consultationId}
      id={`matter-${matter.slug}`}
      heading={<ContentText text={matter.title} original={matter.originalLocale} soft />}
      side={(
        <>
          <p className="small soft">{t('page.published', { date: formatDate(locale, publishedAt) })}</p>
          {updatedAt ? <p className="small soft">{t('page.updated', { date: formatDate(locale, updatedAt) })}</p> : null}
        </>
      )}
    >
      <TextRegion>
        <ul className="changed">{themes.filter((theme) => theme.matter.consultationId === matter.consultationId).map((theme) => <Decided key={theme.themeId} theme={theme} />)}</ul>
      </TextRegion>
      <p><ContextLink href={addresses.summary(locale, matter.slug)} context={pickText(matter.title, locale, matter.originalLocale).text}>{t('page.summary')}</ContextLink></p>
    </Folio>
  ))
}

function Decided({ theme }: { theme: DecidedTheme }) {
  const { t, locale } = useText('follow-up')
  const owner = pickText(theme.owner, locale, theme.originalLocale)
  return (
    <li>
      <h3><ContentText text={theme.title} original={theme.originalLocale} /></h3>
      <ContentText text={theme.decided} original={theme.originalLocale} as="p" />
      <p><OutcomeStatus status={theme.status} /></p>
      <p className="small soft">
        {owner.text ? <span lang={owner.locale === locale ? undefined : owner.locale}>{t('owner', { owner: owner.text })}</span> : null}{' '}
        {theme.dueOn ? t('due', { date: formatDate(locale, theme.dueOn) }) : null}
      </p>
    </li>
  )
}
