import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText, type PickedText } from '~/kernel/localized-text'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'
import { variantState } from '../rules/variant-state'
import { useTells } from './text-region'

/** Says that a text is not in the reader's language or variety, once a region; shows nothing when all is well. */
export function PickedNotice({ picked }: { picked: PickedText }) {
  const { t, locale } = useText('shell')
  const state = variantState(picked, locale)
  const tells = useTells(state)
  if (!tells) return null
  const language = languageName(locale, picked.locale)
  return (
    <Notice>
      <p>{state === 'simple-missing' ? t('language.simple-missing') : t('language.missing', { language })}</p>
    </Notice>
  )
}

/** The same for a text whose place on the page (a heading, a link) has no room for a notice. */
export function VariantNotice({ text, original }: { text: LocalizedText; original: Locale }) {
  const { locale } = useText('shell')
  return <PickedNotice picked={pickText(text, locale, original)} />
}
