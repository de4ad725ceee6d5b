import { LOCALES, type Locale } from '~/kernel/locales'
import { formatList, formatNumber, formatRange } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Tally } from '~/ui/tally/tally'
import type { TakingPart as Facts } from '../contract'

const CHANNELS = ['web', 'paper', 'phone'] as const

/** How people took part, a row for each way and never a sum; small groups are not shown. */
export function TakingPart({ facts, statementsAt }: { facts: Facts; statementsAt?: string }) {
  const { t, locale } = useText('summaries')
  const group = (name: string, number: number | null) => t('taking-part.group', { name, number: number === null ? t('taking-part.not-shown') : formatNumber(locale, number) })
  const channels = CHANNELS.flatMap((channel) => (facts.byChannel[channel] === undefined || facts.byChannel[channel] === 0 ? [] : [group(t(`taking-part.channel.${channel}`), facts.byChannel[channel])]))
  const locales = LOCALES.flatMap((each: Locale) => (facts.byLocale[each] === undefined || facts.byLocale[each] === 0 ? [] : [group(t(`taking-part.locale.${each}`), facts.byLocale[each])]))
  const heard = facts.heardByAssociations
  const rows = [
    {
      id: 'answers', number: formatNumber(locale, facts.responses), name: t('taking-part.answers', { count: facts.responses }),
      detail: channels.length > 0 ? <>{t('taking-part.channels', { list: formatList(locale, channels) })}<br />{t('taking-part.locales', { list: formatList(locale, locales) })}</> : undefined,
    },
    {
      id: 'statements', number: formatNumber(locale, facts.statements), name: t('taking-part.statements', { count: facts.statements }),
      detail: facts.statements > 0 ? (
        <>
          {heard ? <>{t('taking-part.heard', { range: heard.atLeast === heard.atMost ? formatNumber(locale, heard.atLeast) : formatRange(locale, heard.atLeast, heard.atMost) })} </> : null}
          {statementsAt ? <a href={statementsAt}>{t('taking-part.read-statements')}</a> : null}
        </>
      ) : undefined,
    },
  ]
  return (
    <Folio id="taking-part" heading={t('taking-part.title')} kind="first">
      <Tally rows={rows} />
      <p className="soft">{t('taking-part.apart')}</p>
    </Folio>
  )
}
