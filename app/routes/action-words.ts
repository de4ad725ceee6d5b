import type { Locale } from '~/kernel/locales'
import type { Namespace } from '~/platform/i18n/resources'
import { textFor } from '~/platform/i18n/text-for'
import type { Action } from './load-context'

/** What somebody who may do this does, in words: each area names its own actions. */
export function actionWords(locale: Locale, action: Action): string {
  const [area, what] = action.split('.') as [Namespace, string]
  // texts: identity:permission.* counties:permission.* accessibility:permission.* texts:permission.* consultations:permission.* answers:permission.* associations:permission.* statements:permission.* moderation:permission.* forums:permission.* analysis:permission.* summaries:permission.* oversight:permission.* accountability:permission.*
  const t = textFor(locale, area) as unknown as (key: string) => string
  return t(`permission.${what}`)
}
