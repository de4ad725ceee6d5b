import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { formatDate } from '~/platform/i18n/format'
import type { TextOf } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Actions, Button } from '~/ui/button/button'
import { DateField } from '~/ui/date-field/date-field'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Select } from '~/ui/select/select'
import { Tag } from '~/ui/tag/tag'
import { TextArea } from '~/ui/text-area/text-area'
import { TextField } from '~/ui/text-field/text-field'
import type { ListedRequest } from '../../queries/document-requests.server'
import type { Clock, RequestProblem } from '../../rules/document-requests'

/** A request as it was typed. */
export type TypedRequest = { consultation: string; asked: string; askedBy: string; received: { day: string; month: string; year: string } }

/** What must be put right, by field. */
export type RequestMessages = RequestProblem[]

const FIELD_ID = { consultation: 'consultation', asked: 'asked', receivedOn: 'received' } as const

/** The requests, those that wait first with their clock in words. */
export function RequestsList({ requests }: { requests: ListedRequest[] }) {
  const { t } = useText('moderation')
  const open = requests.filter((each) => each.clock.state !== 'decided')
  const closed = requests.filter((each) => each.clock.state === 'decided')
  return (
    <>
      <Folio id="open" heading={t('requests.open')} kind="first">
        {open.length === 0 ? <p>{t('requests.none')}</p> : <ul className="said">{open.map((each) => <Row key={each.id} request={each} />)}</ul>}
      </Folio>
      {closed.length > 0 ? <Folio id="closed" heading={t('requests.closed')}><ul className="said">{closed.map((each) => <Row key={each.id} request={each} />)}</ul></Folio> : null}
    </>
  )
}

function Row({ request }: { request: ListedRequest }) {
  const { t, locale } = useText('moderation')
  return (
    <li>
      <h3><a href={addresses.documentRequest(locale, request.id)}>{request.asked.length > 90 ? `${request.asked.slice(0, 88).trimEnd()}…` : request.asked}</a></h3>
      {request.matter ? <p className="small soft"><ContentText text={request.matter.title} original={request.matter.originalLocale} /></p> : null}
      <p className="small"><ClockWords clock={request.clock} decidedOn={request.decidedOn} outcome={request.outcome} /> {t('requests.received', { date: formatDate(locale, request.receivedOn) })}. {t('requests.due', { date: formatDate(locale, request.dueOn) })}</p>
    </li>
  )
}

/** How the clock of a request stands, in words with an icon. */
export function ClockWords({ clock, decidedOn, outcome }: { clock: Clock; decidedOn: string | null; outcome: ListedRequest['outcome'] }) {
  const { t, locale } = useText('moderation')
  if (clock.state === 'decided') return <Tag icon="check">{outcome ? t(`requests.outcome.${outcome}`) : null}{decidedOn ? <>. {t('requests.clock.decided', { date: formatDate(locale, decidedOn) })}</> : null}</Tag>
  if (clock.state === 'today') return <Tag icon="warn">{t('requests.clock.today')}</Tag>
  return <Tag icon={clock.state === 'running' ? undefined : 'warn'}>{t(`requests.clock.${clock.state}`, { count: clock.days })}</Tag>
}

/** What must be put right before a request is registered, above the heading. */
export function RequestErrors({ problems }: { problems: RequestMessages }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  if (problems.length === 0) return null
  return <ErrorSummary title={frame('error.summary', { count: problems.length })} errors={problems.map((problem) => ({ href: `#${FIELD_ID[problem.field]}`, message: messageOf(t, problem) }))} />
}

/** Writes a request down: which matter, what was asked, who asks if they said it, when it arrived. */
export function NewRequest({ matters, typed, problems }: { matters: NonNullable<ListedRequest['matter']>[]; typed: TypedRequest; problems: RequestMessages }) {
  const { t, locale } = useText('moderation')
  const { t: frame } = useText('shell')
  const errorOf = (field: RequestProblem['field']) => {
    const problem = problems.find((each) => each.field === field)
    return problem && { prefix: frame('error.field-prefix'), message: messageOf(t, problem) }
  }
  return (
    <Folio id="new" heading={t('requests.new')} kind="open">
      <form id="step" method="post" noValidate>
        <Select id="consultation" name="consultation" label={t('requests.field.consultation')} choose={t('requests.field.choose')} defaultValue={typed.consultation} options={matters.map(({ id, title, originalLocale }) => ({ value: id, label: pickText(title, locale, originalLocale).text }))} error={errorOf('consultation')} />
        <TextArea id="asked" name="asked" low label={t('requests.field.asked')} defaultValue={typed.asked} error={errorOf('asked')} />
        <TextField id="asked-by" name="askedBy" label={t('requests.field.asked-by')} optional={t('requests.optional')} hint={t('requests.field.asked-by-hint')} defaultValue={typed.askedBy} autoComplete="off" />
        <DateField id="received" name="received" label={t('requests.field.received')} parts={{ day: t('requests.field.day'), month: t('requests.field.month'), year: t('requests.field.year') }} defaultValue={typed.received} error={errorOf('receivedOn')} />
        <Actions><Button>{t('requests.action')}</Button></Actions>
      </form>
    </Folio>
  )
}

function messageOf(t: TextOf<'moderation'>, { field, code }: RequestProblem): string {
  if (code === 'missing') return t(field === 'consultation' ? 'requests.problem.consultation' : 'requests.problem.asked')
  return t(`requests.problem.${code}`)
}
