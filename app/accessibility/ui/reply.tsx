import { formatDate } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import { TextArea } from '~/ui/text-area/text-area'
import type { RemarkToReply } from '../queries/remarks.server'
import type { TextProblem } from '../rules/checking'

type ReplyProblem = TextProblem | 'already-replied'
type ReplyPage = { remark: RemarkToReply; mayReply: boolean; typed: string; problem: ReplyProblem | null }

/** One remark and its reply: written once, mailed when an address was given. */
export function ReplyToRemark({ remark, mayReply, typed, problem }: ReplyPage) {
  const { t, locale } = useText('accessibility')
  const { t: frame } = useText('shell')
  const message = problem === null || problem === 'already-replied' ? null : problem === 'required' ? t('remark.problem.required') : t(`feedback.problem.${problem}`)
  return (
    <div className="wrap">
      {message ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#reply', message }]}>{frame('error.kept')}</ErrorSummary> : null}
      <Head title={t('remark.title')} lead={t('remark.received', { date: formatDate(locale, remark.receivedOn) })}>
        {remark.page ? <p>{t('remark.page', { page: remark.page })}</p> : null}
      </Head>
      <Folio id="remark" heading={t('remark.text')} kind="first">
        <p className="as-written" lang={remark.locale === locale ? undefined : remark.locale}>{remark.text}</p>
      </Folio>
      <Folio id="answer" heading={t('remark.reply.title')}>
        {problem === 'already-replied' ? <Notice tone="bad" announced>{t('remark.problem.already-replied')}</Notice> : null}
        {remark.repliedOn ? (
          <>
            <p className="as-written">{remark.reply}</p>
            <p className="small soft">{t('queue.replied-on', { date: formatDate(locale, remark.repliedOn) })}</p>
          </>
        ) : mayReply ? (
          <form id="step" method="post" noValidate>
            <TextArea
              id="reply" name="reply" label={t('remark.reply.label')} hint={remark.hasAddress ? t('remark.reply.mailed') : t('remark.reply.kept')} lang={remark.locale}
              defaultValue={typed} error={message ? { prefix: frame('error.field-prefix'), message } : undefined}
            />
            <Actions><Button>{t('remark.reply.action')}</Button></Actions>
          </form>
        ) : <p>{t('remark.may-not')}</p>}
      </Folio>
    </div>
  )
}
