import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Folio } from '~/ui/folio/folio'
import type { WhatBecameOfAnswer } from '../queries/what-became-of-answer.server'
import { OutcomeStatus } from './outcome-status'

/** What became of one answer: where it was read, and what was decided there. A section of the person's own page. */
export function WhatBecame({ became, slug }: { became: WhatBecameOfAnswer; slug: string }) {
  const { t, locale } = useText('follow-up')
  const { state, themes } = became
  return (
    <Folio id="what-became" heading={t('answer.title')}>
      {state === 'waiting' ? <p>{t('answer.waiting')}</p> : null}
      {state === 'read' ? <p>{t('answer.read')}</p> : null}
      {state !== 'waiting' && themes.length > 0 ? <h3>{t('answer.themes', { count: themes.length })}</h3> : null}
      {state !== 'waiting' && themes.length === 0 ? <p>{t('answer.no-themes')}</p> : null}
      {themes.length > 0 ? (
        <TextRegion>
          <ul className="changed">{themes.map((theme) => <Theme key={theme.themeId} theme={theme} isDecided={state === 'summarised'} />)}</ul>
        </TextRegion>
      ) : null}
      {state === 'summarised' ? <p><a href={addresses.summary(locale, slug)}>{t('answer.summary')}</a></p> : null}
    </Folio>
  )
}

function Theme({ theme, isDecided }: { theme: WhatBecameOfAnswer['themes'][number]; isDecided: boolean }) {
  const { t, locale } = useText('follow-up')
  const { title, originalLocale: original, outcome } = theme
  const owner = outcome ? pickText(outcome.owner, locale, original) : null
  return (
    <li>
      <h3><ContentText text={title} original={original} /></h3>
      {outcome ? (
        <>
          <p><OutcomeStatus status={outcome.status} /></p>
          <dl className="outcome">
            <dt>{t('answer.decided')}</dt><dd><ContentText text={outcome.decided} original={original} as="p" /></dd>
            <dt>{t('answer.why')}</dt><dd><ContentText text={outcome.why} original={original} as="p" /></dd>
            <dt>{t('answer.next')}</dt>
            <dd>
              <ContentText text={outcome.next} original={original} as="p" />
              {owner?.text ? <p lang={owner.locale === locale ? undefined : owner.locale}>{t('owner', { owner: owner.text })}</p> : null}
              {outcome.dueOn ? <p>{t('due', { date: formatDate(locale, outcome.dueOn) })}</p> : null}
            </dd>
          </dl>
        </>
      ) : isDecided ? <p className="soft">{t('answer.not-in-summary')}</p> : null}
    </li>
  )
}
