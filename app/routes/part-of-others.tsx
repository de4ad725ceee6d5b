import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { actionWords } from './action-words'
import type { PartOfOthers as Part } from './may.server'

/** Said in the place of a button that is not for the reader: what it is, and whose roles it belongs to. Nothing when it is theirs. */
export function PartOfOthers({ part }: { part: Part | null }) {
  const { t, locale } = useText('identity')
  if (!part) return null
  return <p className="small soft">{t('others.sentence', { what: actionWords(locale, part.action), roles: formatList(locale, part.roles.map((role) => t(`role.${role}`))) })}</p>
}
