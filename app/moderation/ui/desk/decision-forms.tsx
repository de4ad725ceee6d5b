import type { ReactNode } from 'react'
import { partIn, type Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import type { Stretch } from '~/texts/rules/stretches'
import { Button } from '~/ui/button/button'
import { ErrorMessage } from '~/ui/field/field'
import { useHydrated } from '~/ui/hydrated/use-hydrated'
import { Select } from '~/ui/select/select'
import { TextField } from '~/ui/text-field/text-field'
import { HAND_OVER_KINDS, REASONS, type HandOverKind, type Reason, type SourceKind } from '../../contract'
import type { OpenedText, OriginalWords } from '../../queries/opened-text.server'

/** Why a form was given back: what to do, beside its field; no code when it is only shown again. `of` names the form, `actionId` the action it was about. */
export type DecisionProblem = { of: 'approve' | 'redact' | 'hide' | 'restore' | 'hand-on'; code: 'text-changed' | 'decided-meanwhile' | 'no-rules' | 'nothing-chosen' | 'words-not-there' | 'no-reason' | 'no-kind' | 'not-confirmed' | null; actionId?: string; typed: { words: string; sentences: string[]; reason: string } }

/** `action`: the address that shows the words again when the form is given back, whatever was decided meanwhile. `before`: what to know before hiding. */
type FormProps = { action: string; seen: OpenedText['seen']; problem: DecisionProblem | null }

/** What a decision is bound to: the words that were opened and the last decision on them. */
export function Seen({ seen }: { seen: OpenedText['seen'] }) {
  return (
    <>
      <input type="hidden" name="digest" value={seen.digest} />
      <input type="hidden" name="revision" value={seen.revision} />
    </>
  )
}

/** Hides parts of the text: sentences to tick, words to type, or a selection once the page lives. */
export function RedactForm({ action, seen, words, lang, selected, likely, problem, before }: FormProps & { before: ReactNode; words: OriginalWords; lang: Locale; selected: Stretch | null; likely: Reason }) {
  const { t, locale } = useText('moderation')
  const { t: frame } = useText('shell')
  const isLive = useHydrated()
  const own = problem?.of === 'redact' ? problem : null
  const inWords = own?.code === 'words-not-there'
  const error = own?.code && { prefix: frame('error.field-prefix'), message: t(`text.refusal.${own.code}`) }
  return (
    <form id="step" method="post" action={action} className="marker__form" aria-labelledby="redact">
      <Seen seen={seen} />
      <h2 id="redact">{t('text.redact.title')}</h2>
      {before}
      {selected ? (
        <p role="status">
          <input type="hidden" name="start" value={selected.startAt} />
          <input type="hidden" name="end" value={selected.endAt} />
          {t('text.redact.selected', { text: words.text.slice(selected.startAt, selected.endAt) })}
        </p>
      ) : (
        <fieldset aria-describedby={error && own.code === 'nothing-chosen' ? 'redact-hint sentences-error' : 'redact-hint'}>
          <legend className="label">{t('text.redact.sentences')}</legend>
          <p className="hint small" id="redact-hint">{t('text.redact.hint')} {isLive ? t('text.redact.select') : null}</p>
          {error && own.code === 'nothing-chosen' ? <ErrorMessage id="sentences-error" error={error} /> : null}
          <div className="checks checks--sentences">
            {words.sentences.map(({ startAt, endAt }, index) => (
              <div className="check" key={startAt}>
                <input type="checkbox" id={index === 0 ? 'sentences' : `sentence-${startAt}`} name="sentence" value={`${startAt}-${endAt}`} defaultChecked={own?.typed.sentences.includes(`${startAt}-${endAt}`)} />
                <label htmlFor={index === 0 ? 'sentences' : `sentence-${startAt}`} {...partIn(lang, locale)}>{words.text.slice(startAt, endAt)}</label>
              </div>
            ))}
          </div>
        </fieldset>
      )}
      <TextField id="words" name="words" label={t('text.redact.words')} hint={t('text.redact.words-hint')} defaultValue={own?.typed.words} error={inWords && error ? error : undefined} spellCheck={false} />
      <ReasonChoice id="redact-reason" likely={likely} chosen={own?.typed.reason} error={own?.code === 'no-reason' && error ? error : undefined} />
      <p><Button name="do" value="redact">{t('text.redact.action')}</Button></p>
    </form>
  )
}

/** Hides the whole text, for a reason. */
export function HideForm({ action, seen, sourceKind, likely, problem, before }: FormProps & { before: ReactNode; sourceKind: SourceKind; likely: Reason }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const own = problem?.of === 'hide' ? problem : null
  return (
    <form method="post" action={action}>
      <Seen seen={seen} />
      <p>{t(sourceKind === 'statement' ? 'text.hide.body-statement' : 'text.hide.body')}</p>
      {before}
      <ReasonChoice id="hide-reason" likely={likely} chosen={own?.typed.reason} error={own?.code === 'no-reason' ? { prefix: frame('error.field-prefix'), message: t('text.refusal.no-reason') } : undefined} />
      <p className="actions"><Button look="quiet" name="do" value="hide">{t('text.hide.action')}</Button></p>
    </form>
  )
}

/** Tells the writer where the matter belongs, and asks them. */
export function HandOnForm({ action, seen, belongsTo, problem }: FormProps & { belongsTo: HandOverKind[] }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const error = problem?.of === 'hand-on' && problem.code === 'no-kind' ? { prefix: frame('error.field-prefix'), message: t('text.refusal.no-kind') } : undefined
  return (
    <form method="post" action={action}>
      <Seen seen={seen} />
      <p>{t('text.hand-on.body')}</p>
      <Select id="kind" name="kind" width="medium" label={t('text.hand-on.kind')} choose={t('text.hand-on.kind')} defaultValue={belongsTo[0] ?? ''} options={HAND_OVER_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} error={error} />
      <p className="actions"><Button look="quiet" name="do" value="hand-on">{t('text.hand-on.action')}</Button></p>
    </form>
  )
}

function ReasonChoice({ id, likely, chosen, error }: { id: string; likely: Reason; chosen?: string; error?: { prefix: string; message: string } }) {
  const { t } = useText('moderation')
  return <Select id={id} name="reason" width="medium" label={t('text.reason')} choose={t('text.refusal.no-reason')} defaultValue={chosen ?? likely} options={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))} error={error} />
}
