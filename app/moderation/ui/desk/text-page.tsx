import { useRef, type ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { baseLanguage } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { useSelectedStretch } from '~/texts/ui/selected-stretch'
import { Button, ButtonLink } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import { TagList } from '~/ui/tag/tag'
import type { OpenedText, OriginalWords } from '../../queries/opened-text.server'
import { HandOnForm, HideForm, RedactForm, Seen, type DecisionProblem } from './decision-forms'
import { FoundList, OriginalText } from './original-text'
import { knownId, LiftedBefore, OriginalViews, TextHistory, type Names } from './text-history'

const FIELD_OF: Record<NonNullable<DecisionProblem['code']>, string> = { 'text-changed': 'original', 'decided-meanwhile': 'history', 'no-rules': 'redact', 'nothing-chosen': 'sentences', 'words-not-there': 'words', 'no-reason': 'redact-reason', 'no-kind': 'kind', 'not-confirmed': 'history' }

/** Why a decision was not kept, above the heading: the world has moved on, or something is still to be chosen. */
export function TextErrors({ problem }: { problem: DecisionProblem | null }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  if (!problem?.code) return null
  const message = t(`text.refusal.${problem.code}`)
  if (problem.code === 'text-changed' || problem.code === 'decided-meanwhile') return <Notice tone="bad" announced><p><b>{t('text.refusal.title')}.</b> {message}</p></Notice>
  const field = problem.code === 'no-reason' && problem.of === 'hide' ? 'hide-reason' : problem.code === 'not-confirmed' && problem.actionId ? knownId(problem.actionId) : FIELD_OF[problem.code]
  return <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: `#${field}`, message }]} />
}

type TextPageProps = { text: OpenedText; original: OriginalWords | null; names: Names; may: { decide: boolean; seeOriginal: boolean }; problem: DecisionProblem | null; around: ReactNode; requestId?: string | null }

/** One text: what was found in it, its words, and everything that can be decided about it. `around` says where it stands; `requestId` is the document request it was opened for. */
export function TextPage({ text, original, names, may, problem, around, requestId = null }: TextPageProps) {
  const { t, locale } = useText('moderation')
  const left = text.left.map((concern) => t(`concern.${concern}`).toLocaleLowerCase(locale)).join(', ')
  return (
    <div className="desk">
      <div>
        {around}
        {text.isChanged ? <Notice><p>{t(text.isRestored ? 'text.restored' : 'text.changed')}</p></Notice> : null}
        {left && may.decide ? <Notice><p>{t('text.left', { found: left })}</p></Notice> : null}
        {text.concerns.length > 0 ? <TagList label={t('text.found')} tags={text.concerns.map((concern) => ({ id: concern, text: t(`concern.${concern}`) }))} /> : null}
        {original ? <Original text={text} original={original} names={names} mayDecide={may.decide} problem={problem} requestId={requestId} /> : <Masked text={text} maySee={may.seeOriginal} requestId={requestId} />}
      </div>
      <aside className="side" aria-label={t('text.history')}>
        <section aria-labelledby="history"><h2 id="history">{t('text.history')}</h2><TextHistory text={text} names={names} mayDecide={may.decide} problem={problem} /></section>
        <section aria-labelledby="views"><h2 id="views">{t('text.views')}</h2><OriginalViews views={text.views} names={names} /></section>
      </aside>
    </div>
  )
}

function Masked({ text, maySee, requestId }: { text: OpenedText; maySee: boolean; requestId: string | null }) {
  const { t, locale } = useText('moderation')
  return (
    <Folio id="masked" heading={t('text.masked')} kind="first">
      <blockquote lang={baseLanguage(text.locale) === baseLanguage(locale) ? undefined : baseLanguage(text.locale)}><p className="as-written"><RedactedText text={text.masked} /></p></blockquote>
      {maySee ? (
        <>
          <p className="small soft" id="noted">{t('text.show-original-hint')}</p>
          <p><ButtonLink look="quiet" href={addresses.moderationText(locale, text.id, { show: 'original', request: requestId ?? undefined })}>{t('text.show-original')}</ButtonLink></p>
        </>
      ) : null}
    </Folio>
  )
}

function Original({ text, original, names, mayDecide, problem, requestId }: { text: OpenedText; original: OriginalWords; names: Names; mayDecide: boolean; problem: DecisionProblem | null; requestId: string | null }) {
  const { t, locale } = useText('moderation')
  const action = addresses.moderationText(locale, text.id, { show: 'original', request: requestId ?? undefined })
  const before = <LiftedBefore text={text} names={names} />
  const words = useRef<HTMLParagraphElement>(null)
  const selected = useSelectedStretch(words)
  const isLeft = text.left.length > 0
  return (
    <>
      <Folio id="original" heading={t('text.original')} kind="first">
        <div className="marker"><OriginalText ref={words} pieces={original.pieces} lang={text.locale} describedBy="logged" /></div>
        <p className="small soft" id="logged">{t('text.logged')}</p>
        <FoundList found={original.found} lang={text.locale} />
      </Folio>
      {mayDecide ? (
        <>
          <Folio id="approve" heading={t(isLeft ? 'text.approve.title-left' : 'text.approve.title')}>
            <form method="post" action={action}>
              <Seen seen={text.seen} />
              <p>{t(isLeft ? 'text.approve.body-left' : 'text.approve.body')}</p>
              <p><Button name="do" value="approve">{t(isLeft ? 'text.approve.action-left' : 'text.approve.action')}</Button></p>
            </form>
          </Folio>
          <RedactForm lang={text.locale} action={action} seen={text.seen} words={original} selected={selected} likely={text.likelyReason} problem={problem} before={before} />
          <Folio id="hide" heading={t('text.hide.title')}><HideForm action={action} seen={text.seen} sourceKind={text.sourceKind} likely={text.likelyReason} problem={problem} before={before} /></Folio>
          <Folio id="hand-on" heading={t('text.hand-on.title')}>
            {text.handOvers.length > 0 ? <ul className="plain">{text.handOvers.map(({ id, kind, state }) => <li key={id}>{t('text.hand-on.is', { kind: t(`kind.${kind}`), state: t(`handed.state.${state}`) })}</li>)}</ul> : null}
            <HandOnForm action={action} seen={text.seen} belongsTo={text.belongsTo} problem={problem} />
          </Folio>
        </>
      ) : null}
    </>
  )
}
