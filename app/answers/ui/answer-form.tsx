import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import type { TypedFields } from '~/questions/contract'
import { ErrorSummary } from '~/ui/error-summary/error-summary'
import { ErrorMessage } from '~/ui/field/field'
import { Notice } from '~/ui/notice/notice'

/** The id of the form on every page of answering; the language menu of the frame sends it. */
export const ANSWER_FORM = 'answer-form'

/**
 * The form of a page: the server checks it, and the script only keeps what is typed while it is on its way. `version`
 * and `revision` say which questions and which state of the draft the person was looking at; `also` is what else goes
 * along out of sight. `hasArrived`: the page answers what was sent, so that the script has nothing to bring back.
 * `kept` says what is kept when a code stops the form, where that is not the rest of the answer.
 */
export function AnswerForm({ children, version, revision, also = {}, isSending = false, hasArrived = false, kept }: { children: ReactNode; version?: number; revision?: number; also?: TypedFields; isSending?: boolean; hasArrived?: boolean; kept?: string }) {
  const { t } = useText('answers')
  return (
    <>
      <div hidden data-kept-notice="">
        <Notice>
          <p data-kept-text="" />
        </Notice>
      </div>
      <form
        id={ANSWER_FORM}
        method="post"
        noValidate
        data-kept={t('connection.kept')}
        data-arrived={hasArrived ? '' : undefined}
        data-offline={t('connection.offline')}
        data-once={isSending ? t('connection.sending') : t('connection.saving')}
      >
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
        <TypedAgain fields={also} />
        {children}
      </form>
      <CodeMessages kept={kept ?? t('ask.kept-but')} />
      <script type="module" src={addresses.script('answer')} />
    </>
  )
}

/**
 * What the script says of an identity code before the form has left the device (domain rule P-3): the very words of the
 * server. `{n}` stands for the number of fields.
 */
function CodeMessages({ kept }: { kept: string }) {
  const { t: frame } = useText('shell')
  const { t: questions } = useText('questions')
  const message = questions('message.identity-code')
  const title = (count: number) => frame('error.summary', { count }).replace(String(count), '{n}')
  return (
    <template data-code-form={ANSWER_FORM} data-prefix={frame('error.title-prefix')} data-title-one={title(1)} data-title-other={title(2)}>
      <ErrorSummary id="code-errors" title={title(2)} errors={[{ href: `#${ANSWER_FORM}`, message }]} focused={false}>{kept}</ErrorSummary>
      <ErrorMessage id="code-error" error={{ prefix: frame('error.field-prefix'), message }} />
    </template>
  )
}

/**
 * What was typed and cannot be taken here, out of sight: the language menu sends it, so that the page comes again with
 * it in another language.
 */
export function KeptFields({ fields }: { fields: TypedFields }) {
  return (
    <>
      <form id={ANSWER_FORM} method="post" hidden>
        <TypedAgain fields={fields} />
      </form>
      <script type="module" src={addresses.script('answer')} />
    </>
  )
}

/** Fields as they were typed, out of sight. */
export function TypedAgain({ fields }: { fields: TypedFields }) {
  return <>{Object.entries(fields).flatMap(([name, texts]) => texts.map((text, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={text} />))}</>
}
