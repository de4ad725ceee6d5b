import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'
import { Notice } from '~/ui/notice/notice'
import type { HandOverContact, HandOverKind } from '../../contract'
import type { OwnHandOver } from '../../queries/own-hand-overs.server'
import { consentWords } from './consent-words'

/** The numbers the county has checked. */
export type HelpNumbers = { emergencyPhone: string; crisisPhone: string }

/** Numbers to call first, then that answers are not read at once. No guess about the person. */
export function CrisisHelp({ numbers }: { numbers: HelpNumbers }) {
  const { t } = useText('moderation')
  return (
    <Notice>
      <h2>{t('signpost.crisis.title')}</h2>
      <p>{t('signpost.crisis.danger')} <b><PhoneLink phone={numbers.emergencyPhone} /></b></p>
      <p>{t('signpost.crisis.talk')} <b><PhoneLink phone={numbers.crisisPhone} /></b></p>
      <p>{t('signpost.crisis.not-read-now')}</p>
    </Notice>
  )
}

/** Where a matter belongs: what to do oneself, and whom the county names for it. `children` asks whether it may be handed on. */
export function Signpost({ kind, contact, numbers, original, children }: { kind: HandOverKind; contact: HandOverContact | null; numbers: HelpNumbers; original: Locale; children?: React.ReactNode }) {
  const { t } = useText('moderation')
  return (
    <Folio id={`to-${kind}`} heading={t(`signpost.${kind}.title`)}>
      <p>{t(`signpost.${kind}.body`)}{kind === 'worry' || kind === 'emergency' ? <> <PhoneLink phone={numbers.emergencyPhone} /></> : null}</p>
      {contact ? <ContactOf contact={contact} original={original} /> : null}
      {children}
    </Folio>
  )
}

function ContactOf({ contact, original }: { contact: HandOverContact; original: Locale }) {
  const { t } = useText('moderation')
  return (
    <>
      <ContentText as="p" text={contact.instruction} original={original} />
      <p>
        <b><ContentText text={contact.unit} original={original} /></b>
        {contact.phone ? <><br />{t('signpost.call', { phone: '' })}<PhoneLink phone={contact.phone} /></> : null}
        {contact.email ? <><br />{t('signpost.write', { email: '' })}<a href={`mailto:${contact.email}`}>{contact.email}</a></> : null}
      </p>
    </>
  )
}

/** Everything in somebody's own text that belongs elsewhere, with the question whether it may be handed on; `mayAnswer` is the author. `answerId`: the answer it lies in, where the address does not say which. */
export function OwnHandOvers({ handOvers, numbers, original, mayAnswer, answerId = null }: { handOvers: OwnHandOver[]; numbers: HelpNumbers; original: Locale; mayAnswer: boolean; answerId?: string | null }) {
  return (
    <>
      {handOvers.map((each) => (
        <Signpost key={each.kind} kind={each.kind} contact={each.contact} numbers={numbers} original={original}>
          <Consent handOver={each} original={original} mayAnswer={mayAnswer} answerId={answerId} />
        </Signpost>
      ))}
    </>
  )
}

function Consent({ handOver, original, mayAnswer, answerId }: { handOver: OwnHandOver; original: Locale; mayAnswer: boolean; answerId: string | null }) {
  const { t } = useText('moderation')
  const { kind, state, contact, mayHandOn } = handOver
  const { hint, said } = consentWords(t, handOver)
  if (state === 'handed-on' || !mayAnswer || !mayHandOn || !contact) return said ? <p><b>{said}</b></p> : null
  return (
    <form method="post" aria-describedby={`ask-${kind}`}>
      <input type="hidden" name="matter" value={kind} />
      {answerId ? <input type="hidden" name="answer_id" value={answerId} /> : null}
      {said ? <p><b>{said}</b></p> : null}
      <p id={`ask-${kind}`}>{t('signpost.ask', { unit: '' })}<b><ContentText text={contact.unit} original={original} /></b>. {hint}</p>
      <Actions>
        {state === 'agreed' ? null : <Button small look="quiet" name="intent" value="agree">{t('signpost.yes')}</Button>}
        {state === 'declined' ? null : <Button small look="quiet" name="intent" value="decline">{t('signpost.no')}</Button>}
      </Actions>
    </form>
  )
}
