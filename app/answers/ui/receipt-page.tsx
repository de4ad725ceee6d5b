import { Fragment, type ReactNode } from 'react'
import type { Contact } from '~/consultations/contract'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Button } from '~/ui/button/button'
import { Code, CodeBox } from '~/ui/code-box/code-box'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { PhoneLink } from '~/ui/link/phone-link'
import { Tools } from '~/ui/tools/tools'
import type { AnsweredPart } from '../queries/answer-labels.server'
import { AnswersReview } from './answers-review'
import { NextStations, type Onward } from './next-stations'
import { QrCode } from './qr-code'

/** Everything the receipt tells. */
export type ReceiptPage = {
  slug: string
  token: string
  codeGroups: string[]
  readCodeGroups: string[]
  /** Where the picture leads: the page that asks for the code, with the code behind its hash, which no server is sent. */
  qrText: string
  title: LocalizedText
  original: Locale
  receivedAt: Date
  closesAt: Date
  versionNumber: number
  caseNumber: string
  contact: Contact
  legalBasis: LocalizedText[]
  parts: AnsweredPart[]
  writtenIn: Locale
  onward: Onward
}

/**
 * Thanks, the code first, what happens next, a copy of the answer, and how to put it all away. From a later area: numbers
 * to call when somebody may be in danger (`help`), where parts of the answer belong instead (`elsewhere`), and the way to
 * see that it is counted, under the copy (`counted`).
 */
export function AnswerReceipt({ page, help, elsewhere, counted }: { page: ReceiptPage; help?: ReactNode; elsewhere?: ReactNode; counted?: ReactNode }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  return (
    <div className="wrap">
      <Head title={t('receipt.thanks')} ask={t('receipt.arrived')} lead={t('receipt.lead')} kicker={<Spoken words={words(page.title)} />} kind="thanks" />
      {help}
      <Keep page={page} />
      <div className="gap" />
      <Folio id="next" heading={t('receipt.next.title')} kind="first">
        <NextStations onward={page.onward} />
      </Folio>
      {elsewhere}
      {/* On paper it begins a sheet of its own, which can be given away without the code that changes the answer. */}
      <div className="own-sheet">
        <Folio id="helper" heading={t('receipt.helper.title')}>
          <p>{t('receipt.helper.body')}</p>
          <Code groups={page.readCodeGroups} />
        </Folio>
      </div>
      <Folio id="touch" heading={t('receipt.touch.title')}>
        <p>{t('receipt.touch.body')}</p>
        {/* Without a referrer: the address of this page leads to the answer, and the two must not meet in a log. */}
        <p><a href={addresses.contactOptIn(locale, page.slug)} referrerPolicy="no-referrer">{t('receipt.touch.link')}</a></p>
      </Folio>
      <ContactSection page={page} />
      <Folio id="copy" heading={t('receipt.copy.title')}>
        <Facts
          facts={[
            t('receipt.received-at', { date: formatDateTime(locale, page.receivedAt) }),
            t('receipt.version', { version: page.versionNumber }),
            t('receipt.case-number', { number: page.caseNumber }),
          ]}
        />
        <AnswersReview parts={page.parts} original={page.original} writtenIn={page.writtenIn} />
        {counted}
      </Folio>
      <div className="on-screen">
        <Folio id="away" heading={t('receipt.away.title')} kind="open">
          <p>{t('receipt.away.body')}</p>
          <form method="post">
            <p><Button look="quiet" name="intent" value="put-away">{t('receipt.away.action')}</Button></p>
          </form>
        </Folio>
      </div>
      <script type="module" src={addresses.script('answer')} />
    </div>
  )
}

function Keep({ page }: { page: ReceiptPage }) {
  const { t, locale } = useText('answers')
  const { slug, token } = page
  return (
    <CodeBox id="code" heading={t('receipt.code.label')} groups={page.codeGroups}>
      <p>{t('receipt.code.keep')} {t('receipt.edit-until', { date: formatDateTime(locale, page.closesAt) })}</p>
      <p>{t('receipt.code.secret')}</p>
      <div className="with-qr">
        <QrCode text={page.qrText} label={t('receipt.qr')} />
        <p>{t('receipt.qr')}</p>
      </div>
      <Tools
        tools={[
          { kind: 'print', id: 'print', text: t('receipt.tool.print') },
          { kind: 'link', id: 'file', text: t('receipt.tool.file'), icon: 'paper', href: addresses.answerReceiptFile(locale, slug, token), download: true },
          { kind: 'copy', id: 'copy', text: t('receipt.tool.copy'), copies: page.codeGroups.join(' '), copied: t('receipt.tool.copied') },
          { kind: 'link', id: 'mail', text: t('receipt.tool.mail'), icon: 'mail', href: addresses.answerReceiptMail(locale, slug, token) },
        ]}
      />
    </CodeBox>
  )
}

/** Small facts under a heading, a line each. */
export function Facts({ facts }: { facts: string[] }) {
  return (
    <p className="soft">
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 ? <br /> : null}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}

function ContactSection({ page }: { page: ReceiptPage }) {
  const { t } = useText('answers')
  const words = useWords(page.original)
  const { contact } = page
  return (
    <Folio id="contact" heading={t('receipt.contact.title')}>
      <p>
        <b><Spoken words={words(contact.role)} /></b>
        <br />
        <PhoneLink phone={contact.phone} />
        <br />
        {t('receipt.contact.hours', { hours: words(contact.hours).text })}
        <br />
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <p className="soft">{t('receipt.contact.basis', { law: page.legalBasis.map((law) => words(law).text).join(', ') })}</p>
    </Folio>
  )
}
