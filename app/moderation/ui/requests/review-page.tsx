import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { baseLanguage } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Fieldset } from '~/ui/fieldset/fieldset'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { TextToReview } from '../../queries/texts-to-review.server'

/** A text's name in its list, given by the route, which knows the questions. */
export type NamedText = TextToReview & { name: ReactNode }

/** Whether a text can be read here; one that waits for a decision is opened instead. */
export function canBeTicked(text: Pick<TextToReview, 'isWaiting' | 'textId'>): boolean {
  return !(text.isWaiting && text.textId)
}

/** Says that nothing was ticked, above the heading. */
export function NoneTicked({ texts }: { texts: NamedText[] }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const first = texts.findIndex(canBeTicked) + 1
  return <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: `#read-${first}`, message: t('review.none-ticked') }]} />
}

/** Texts read one after the other: a tick for each of which nothing is to be hidden, and a way to open the others. */
export function ReviewPage({ texts, requestId, noneTicked }: { texts: NamedText[]; requestId: string; noneTicked: boolean }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  if (texts.length === 0) return <p>{t('review.done')}</p>
  return (
    <form method="post">
      <Fieldset id="read" label={t('review.texts')} error={noneTicked ? { prefix: frame('error.field-prefix'), message: t('review.none-ticked') } : undefined}>
        <ol className="answers">{texts.map((text, index) => <Row key={`${text.sourceId} ${text.part}`} text={text} number={index + 1} requestId={requestId} noneTicked={noneTicked} />)}</ol>
      </Fieldset>
      {texts.some(canBeTicked) ? <Actions><Button name="do" value="review">{t('review.action')}</Button></Actions> : null}
    </form>
  )
}

function Row({ text, number, requestId, noneTicked }: { text: NamedText; number: number; requestId: string; noneTicked: boolean }) {
  const { t, locale } = useText('moderation')
  const place = `${text.sourceKind} ${text.sourceId} ${text.digest} ${text.part}`
  return (
    <li>
      <p className="from"><b>{t(`source.${text.sourceKind}`)}</b>{text.name}<br />{languageName(locale, text.locale)}</p>
      <div>
        {text.isWaiting && text.textId ? (
          <>
            <p>{t('review.waiting')}</p>
            <p><a href={addresses.moderationText(locale, text.textId, { request: requestId })}>{t('queue.open')}<VisuallyHidden> {t('review.open-which', { number })}</VisuallyHidden></a></p>
          </>
        ) : (
          <>
            <blockquote lang={baseLanguage(text.locale) === baseLanguage(locale) ? undefined : baseLanguage(text.locale)}><p className="as-written">{text.text}</p></blockquote>
            <div className="work meta-row">
              <div className="check">
                <input type="checkbox" id={`read-${number}`} name="read" value={place} aria-invalid={noneTicked || undefined} aria-describedby={noneTicked ? 'read-error' : undefined} />
                <label htmlFor={`read-${number}`}>{t('review.tick', { number })}</label>
              </div>
              <Button small look="link" name="open" value={place}>{t('review.open')}<VisuallyHidden> {t('review.open-which', { number })}</VisuallyHidden></Button>
            </div>
          </>
        )}
      </div>
    </li>
  )
}
