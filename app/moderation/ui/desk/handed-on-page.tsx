import { addresses } from '~/kernel/addresses'
import { baseLanguage } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import type { Locale } from '~/kernel/locales'
import { ContentText } from '~/texts/ui/content-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { Button } from '~/ui/button/button'
import { ErrorMessage } from '~/ui/field/field'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'
import { Tag } from '~/ui/tag/tag'
import { TextField } from '~/ui/text-field/text-field'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { DeskHandOver } from '../../queries/desk-hand-overs.server'

/** Why a matter was not noted as handed on, no code when the list is only shown again, and what was typed beside each matter, by its id. */
export type HandOverProblem = { handOverId: string; code: 'not-agreed' | 'no-reason' | 'identity-code' | 'no-matter' | 'for-moderator' | 'which' | null; typed: Record<string, string> }

type ListProps = { matters: DeskHandOver[]; original: Locale; problem: HandOverProblem | null; mayOpen: boolean }

/** Matters that belong elsewhere: what is to be done, what waits for its author, what is done. The first are one form, so that the menu of languages can send it. */
export function HandedOnList({ matters, original, problem, mayOpen }: ListProps) {
  const { t } = useText('moderation')
  const groups = [
    { id: 'to-do', heading: t('handed.to-do'), rows: matters.filter((each) => each.isToBeDone) },
    { id: 'asked', heading: t('handed.waiting'), rows: matters.filter((each) => !each.isToBeDone && each.state === 'asked') },
    { id: 'closed', heading: t('handed.closed'), rows: matters.filter((each) => !each.isToBeDone && each.state !== 'asked') },
  ]
  let number = 0
  return (
    <>
      {groups.map(({ id, heading, rows }, index) => {
        if (rows.length === 0 && id !== 'to-do') return null
        const list = <ul className="said">{rows.map((each) => <Row key={each.id} matter={each} number={(number += 1)} original={original} problem={problem} mayOpen={mayOpen} />)}</ul>
        return (
          <Folio key={id} id={id} heading={heading} kind={index === 0 ? 'first' : undefined}>
            {rows.length === 0 ? <p>{t('handed.none')}</p> : id === 'to-do' ? <form id="step" method="post">{list}</form> : list}
          </Folio>
        )
      })}
    </>
  )
}

function Row({ matter, number, original, problem, mayOpen }: { matter: DeskHandOver; number: number; original: Locale; problem: HandOverProblem | null; mayOpen: boolean }) {
  const { t, locale } = useText('moderation')
  const { contact } = matter
  return (
    <li id={`matter-${matter.id}`}>
      <h3>{t(`kind.${matter.kind}`)}</h3>
      <p className="small">{matter.isUrgent && matter.isToBeDone ? <><Tag icon="warn">{t('risk.3')}</Tag> </> : null}{t(`handed.state.${matter.state}`)}. {t('handed.asked', { date: formatDateTime(locale, matter.askedAt) })}</p>
      {matter.matter ? <p className="small soft"><ContentText text={matter.matter.title} original={matter.matter.originalLocale} /></p> : null}
      {matter.text === null ? <p className="soft">{t('handed.gone')}</p> : (
        <blockquote lang={!matter.locale || baseLanguage(matter.locale) === baseLanguage(locale) ? undefined : baseLanguage(matter.locale)}><p className="as-written"><RedactedText text={matter.text} /></p></blockquote>
      )}
      {contact ? (
        <p>
          {t('handed.contact', { unit: pickText(contact.unit, locale, original).text })}
          {contact.phone ? <><br /><PhoneLink phone={contact.phone} /></> : null}
          {contact.email ? <><br /><a href={`mailto:${contact.email}`}>{contact.email}</a></> : null}
        </p>
      ) : <p className="soft">{t('handed.no-contact')}</p>}
      {matter.note ? <p className="small soft">{t('handed.note-kept', { note: matter.note })}</p> : null}
      {mayOpen && matter.textId ? <p><a href={addresses.moderationText(locale, matter.textId, matter.hidesWords ? { show: 'original' } : {})}>{t(matter.hidesWords ? 'handed.read-hidden' : 'queue.open')}<VisuallyHidden> {t('handed.action-which', { number, kind: t(`kind.${matter.kind}`) })}</VisuallyHidden></a></p> : null}
      {matter.isToBeDone ? <Step matter={matter} number={number} problem={problem} /> : null}
    </li>
  )
}

function Step(props: { matter: DeskHandOver; number: number; problem: HandOverProblem | null }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const { matter, problem } = props
  if (!matter.forModerator) return <Done {...props} />
  const typed = problem?.typed[matter.id]
  // What was written of it before its words were hidden can still be copied.
  const note = typed ? <p className="as-written">{typed}</p> : null
  if (problem?.handOverId === matter.id && problem.code === 'for-moderator') return <>{note}<ErrorMessage id={`error-${matter.id}`} error={{ prefix: frame('error.field-prefix'), message: t('handed.refusal.for-moderator') }} /></>
  return <>{note}<p><b>{t('handed.for-moderator')}</b></p></>
}

function Done({ matter, number, problem }: { matter: DeskHandOver; number: number; problem: HandOverProblem | null }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const code = problem?.handOverId === matter.id ? problem.code : null
  const error = code ? { prefix: frame('error.field-prefix'), message: t(`handed.refusal.${code}`) } : undefined
  const which = <VisuallyHidden> {t('handed.action-which', { number, kind: t(`kind.${matter.kind}`) })}</VisuallyHidden>
  return (
    <div className="work">
      {matter.state === 'agreed' ? null : <TextField id={`note-${matter.id}`} name={`note.${matter.id}`} label={<>{t('handed.note')}{which}</>} defaultValue={problem?.typed[matter.id]} error={error} />}
      <p><Button small look="quiet" name="matter" value={matter.id}>{t('handed.action')}{which}</Button></p>
    </div>
  )
}
