import { useText } from '~/platform/i18n/use-text'
import { Actions, Button } from '~/ui/button/button'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { Head } from '~/ui/head/head'
import { BackLink } from '~/ui/link/link'
import { Notice } from '~/ui/notice/notice'
import { RadioGroup } from '~/ui/radio-group/radio-group'

/** Asks a moderator to look at one text of an answer or statement; the texts are named, never shown. */
export function RaisePage({ parts, backAt, isDone, problem }: { parts: { part: string; name: string }[]; backAt: string; isDone: boolean; problem: boolean }) {
  const { t } = useText('moderation')
  const { t: frame } = useText('shell')
  const message = t('raise.choose')
  return (
    <div className="wrap">
      <BackLink href={backAt}>{t('raise.back')}</BackLink>
      {problem ? <ErrorSummary title={frame('error.summary', { count: 1 })} errors={[{ href: '#part', message }]} /> : null}
      <Head title={t('raise.title')} lead={t('raise.body')}>
        {isDone ? <Notice tone="done" announced><p>{t('raise.done')}</p></Notice> : (
          <form method="post" noValidate>
            <RadioGroup id="part" name="part" label={t('raise.which')} options={parts.map(({ part, name }) => ({ value: part, label: name }))} defaultValue={parts.length === 1 ? parts[0]!.part : undefined} error={problem ? { prefix: frame('error.field-prefix'), message } : undefined} />
            <Actions><Button>{t('raise.action')}</Button></Actions>
          </form>
        )}
      </Head>
    </div>
  )
}
