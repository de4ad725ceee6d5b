import { Fragment } from 'react'
import { addresses } from '~/kernel/addresses'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import type { OtherLanguage } from '../../queries/parts-of-source.server'

type SamePartProps = { others: OtherLanguage[]; statementId: string; slug: string; requestId: string | null }

/** In which other languages the same part of a statement stands, each leading to its text, or to the page that asks for a look at it. */
export function SamePart({ others, statementId, slug, requestId }: SamePartProps) {
  const { t, locale } = useText('moderation')
  if (others.length === 0) return null
  const request = requestId ?? undefined
  return (
    <p>
      {t('text.other-languages')}{' '}
      {others.map(({ part, locale: language, textId }, index) => (
        <Fragment key={part}>
          {index > 0 ? ', ' : null}
          <a href={textId ? addresses.moderationText(locale, textId, { request }) : addresses.moderationRaise(locale, { kind: 'statement', id: statementId, slug, part, request })}>{languageName(locale, language)}</a>
        </Fragment>
      ))}
    </p>
  )
}
