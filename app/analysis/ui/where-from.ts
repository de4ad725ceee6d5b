import type { MunicipalityFacts } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import type { TextOf } from '~/platform/i18n/text-for'

const CHANNELS = ['web', 'paper', 'phone'] as const

/** The word for how an answer came; an unknown way is shown as it is called. */
export function channelWord(t: TextOf<'analysis'>, channel: string): string {
  const known = CHANNELS.find((each) => each === channel)
  return known ? t(`channel.${known}`) : channel
}

/** The municipality's name in the reader's language, or that it was not told, or that it is elsewhere. */
export function placeWord(t: TextOf<'analysis'>, municipalities: readonly MunicipalityFacts[], id: string | null, locale: Locale, original: Locale): string {
  if (id === null || id === '') return t('place.not-said')
  const found = municipalities.find((each) => each.id === id)
  return found ? pickText(found.name, locale, original).text : t('place.other')
}
