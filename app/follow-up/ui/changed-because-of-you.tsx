import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Folio } from '~/ui/folio/folio'
import type { DecidedTheme } from '../contract'
import { Decided } from './decided-list'

/** The front page's last word: what changed because people spoke. Wishes not carried out come after those that were. */
export function ChangedBecauseOfYou({ themes }: { themes: DecidedTheme[] }) {
  const { t, locale } = useText('follow-up')
  const order = { adopted: 0, partly: 1, 'not-adopted': 2 }
  const shown = [...themes].sort((a, b) => order[a.status] - order[b.status]).slice(0, 3)
  return (
    <Folio id="changed" heading={t('front.title')}>
      {shown.length > 0 ? <TextRegion><ul className="changed">{shown.map((theme) => <Decided key={theme.themeId} theme={theme} isBrief />)}</ul></TextRegion> : <p>{t('front.empty')}</p>}
      <p className="more-row"><a href={addresses.followUp(locale)}>{t('front.all')}</a></p>
    </Folio>
  )
}
