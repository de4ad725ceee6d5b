import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { ShownStatement } from '../../rules/public-cut'
import type { PartSlot } from './demands'
import { OwnText } from './own-text'

/** The views of those who disagreed; without an organ or a vote beside somebody who stood alone. */
export function DissentingViews({ text, original, slot }: { text: Pick<ShownStatement, 'dissent' | 'saysNoDissent'>; original: Locale; slot?: PartSlot }) {
  const { t } = useText('statements')
  if (text.dissent.length === 0 && !text.saysNoDissent) return null
  return (
    <section className="demand">
      <h3>{t('public.dissent.title')}</h3>
      {text.saysNoDissent ? <p>{t('public.dissent.none')}</p> : null}
      {text.dissent.map((view) => (
        <div key={view.id}>
          <OwnText as="p" text={view.text} original={original} soft />
          {view.size === null && !view.formal ? null : (
            <p className="small soft">
              {view.size === null ? null : view.size === 'few' ? t('public.dissent.size-few') : t('public.dissent.size', { count: view.size })}
              {view.size !== null && view.formal ? ' ' : null}
              {view.formal ? t('public.dissent.formal') : null}
            </p>
          )}
          {slot?.(`dissent/${view.id}/text`, view.text)}
        </div>
      ))}
    </section>
  )
}
