import { LOCALES } from '~/kernel/locales'
import { formatList, formatNumber, formatRange } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Tally } from '~/ui/tally/tally'
import type { TakingPart as Facts } from '../contract'

const CHANNELS = ['web', 'paper', 'phone'] as const

/** How people took part, a row for each way and never a sum; small groups are not shown. */
export function TakingPart({ facts, statementsAt }: { facts: Facts; statementsAt?: string }) {
  const { t, locale } = useText('summaries')
  const group = (name: string, number: number) => t('taking-part.group', { name, number: formatNumber(locale, number) })
  const channels = CHANNELS.filter((channel) => facts.byChannel[channel] !== undefined && facts.byChannel[channel] !== 0)
  const locales = LOCALES.filter((each) => facts.byLocale[each] !== undefined && facts.byLocale[each] !== 0)
  const shownChannels = channels.flatMap((channel) => (facts.byChannel[channel] ? [group(t(`taking-part.channel.${channel}`), facts.byChannel[channel])] : []))
  const shownLocales = locales.flatMap((each) => (facts.byLocale[each] ? [group(languageName(locale, each), facts.byLocale[each])] : []))
  const hiddenChannels = channels.filter((channel) => facts.byChannel[channel] === null).map((channel) => t(`taking-part.channel.${channel}`))
  const hiddenLocales = locales.filter((each) => facts.byLocale[each] === null).map((each) => languageName(locale, each))
  const lines = [
    shownChannels.length > 0 ? t('taking-part.channels', { list: formatList(locale, shownChannels) }) : null,
    hiddenChannels.length > 0 ? t('taking-part.hidden-channels', { list: formatList(locale, hiddenChannels) }) : null,
    shownLocales.length > 0 ? t('taking-part.locales', { list: formatList(locale, shownLocales) }) : null,
    hiddenLocales.length > 0 ? t('taking-part.hidden-locales', { list: formatList(locale, hiddenLocales) }) : null,
  ].filter((line) => line !== null)
  const heard = facts.heardByAssociations
  const rows = [
    {
      id: 'answers', number: formatNumber(locale, facts.responses), name: t('taking-part.answers', { count: facts.responses }),
      detail: lines.length > 0 ? <>{lines.map((line) => <span key={line} className="line">{line} </span>)}</> : undefined,
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
