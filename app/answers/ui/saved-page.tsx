import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Actions, ButtonLink } from '~/ui/button/button'
import { CodeBox } from '~/ui/code-box/code-box'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import { Tools } from '~/ui/tools/tools'
import { QrCode } from './qr-code'

/** A draft to be gone on with: its return code in groups, and where it goes on. */
export type SavedPage = { slug: string; token: string; groups: string[]; closesAt: Date; continueAt: string; original: Locale; needsCorrecting: boolean; origin: string }

/** Saved but not sent: the return code, written, as a picture and on paper. */
export function AnswerSaved({ page }: { page: SavedPage }) {
  const { t, locale } = useText('answers')
  return (
    <div className="wrap">
      <Head title={t('saved.title')} lead={t('saved.until', { date: formatDateTime(locale, page.closesAt) })}>
        {page.needsCorrecting ? <Notice><p>{t('saved.to-correct')}</p></Notice> : null}
      </Head>
      <CodeBox id="code" heading={t('saved.code.label')} groups={page.groups}>
        <p>{t('saved.code.use')}</p>
        <p>{t('saved.code.secret')}</p>
        <div className="with-qr">
          <QrCode text={`${page.origin}${page.continueAt}`} label={t('saved.qr')} />
          <p>{t('saved.qr')}</p>
        </div>
        <Tools
          tools={[
            { kind: 'print', id: 'print', text: t('receipt.tool.print') },
            { kind: 'copy', id: 'copy', text: t('receipt.tool.copy'), copies: page.groups.join(' '), copied: t('receipt.tool.copied') },
          ]}
        />
      </CodeBox>
      <Actions>
        <ButtonLink href={page.continueAt}>{t('saved.action.continue')}</ButtonLink>
      </Actions>
      <script type="module" src={addresses.script('answer')} />
    </div>
  )
}
