import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'

/** The id of the form on every page of answering; the language menu of the frame sends it. */
export const ANSWER_FORM = 'answer-form'

/**
 * The form of a page: the server checks it, and the script only keeps what is typed while it is on its way. `version`
 * and `revision` say which questions and which state of the draft the person was looking at.
 */
export function AnswerForm({ children, version, revision, isSending = false }: { children: ReactNode; version?: number; revision?: number; isSending?: boolean }) {
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
        data-offline={t('connection.offline')}
        data-once={isSending ? t('connection.sending') : t('connection.saving')}
      >
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        {revision === undefined ? null : <input type="hidden" name="revision" value={revision} />}
        {children}
      </form>
      <script type="module" src={addresses.script('answer')} />
    </>
  )
}
