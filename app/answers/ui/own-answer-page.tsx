import type { ReactNode } from 'react'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { formatDateTime } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Spoken } from '~/questions/ui/spoken'
import { useWords } from '~/questions/ui/words'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Code } from '~/ui/code-box/code-box'
import { Folio } from '~/ui/folio/folio'
import { Head } from '~/ui/head/head'
import { Notice } from '~/ui/notice/notice'
import type { AnsweredPart } from '../queries/answer-labels.server'
import { AnswersReview } from './answers-review'
import { NextStations, type Onward } from './next-stations'
import { Facts } from './receipt-page'

/** A person's own answer, found by its code. */
export type OwnAnswerPage = {
  title: LocalizedText
  slug: string
  original: Locale
  closesAt: Date
  receivedAt: Date
  editedAt: Date | null
  channel: string
  versionNumber: number
  isWithdrawn: boolean
  access: 'own' | 'read'
  readCodeGroups: string[] | null
  may: { edit: boolean; withdraw: boolean }
  parts: AnsweredPart[]
  writtenIn: Locale
  onward: Onward
  wasSaved: boolean
}

/**
 * The answer, what may still be done with it, and from later areas: what became of it (`became`), what of it has been
 * hidden (`hidden`), where parts of it belong instead (`elsewhere`), and the way to see that it is counted (`counted`).
 */
export function OwnAnswer({ page, became, hidden, elsewhere, counted }: { page: OwnAnswerPage; became?: ReactNode; hidden?: ReactNode; elsewhere?: ReactNode; counted?: ReactNode }) {
  const { t, locale } = useText('answers')
  const words = useWords(page.original)
  return (
    <div className="wrap">
      <Head title={t('own.title')} kicker={<Spoken words={words(page.title)} />}>
        {page.wasSaved ? <Notice tone="done" announced><p>{t('own.saved')}</p></Notice> : null}
        {page.isWithdrawn ? <Notice tone="done" announced><p>{t('own.withdrawn')}</p></Notice> : null}
        {page.access === 'read' ? <Notice><p>{t('own.read-only')}</p></Notice> : null}
      </Head>
      {became}
      {hidden}
      {page.isWithdrawn ? null : (
        <>
          <Folio id="next" heading={t('receipt.next.title')} kind="first"><NextStations onward={page.onward} /></Folio>
          <Folio id="copy" heading={t('receipt.copy.title')}>
            <Facts
              facts={[
                t('receipt.received-at', { date: formatDateTime(locale, page.receivedAt) }),
                ...(page.editedAt ? [t('receipt.edited-at', { date: formatDateTime(locale, page.editedAt) })] : []),
                t(`own.channel.${channelOf(page.channel)}`),
                t('receipt.version', { version: page.versionNumber }),
              ]}
            />
            <AnswersReview parts={page.parts} original={page.original} writtenIn={page.writtenIn} />
            {counted}
          </Folio>
          {elsewhere}
          {page.access === 'own' ? <WhatMayBeDone page={page} /> : null}
        </>
      )}
      <Folio id="leave" heading={t('receipt.away.title')} kind="open">
        <form method="post">
          <p><Button look="quiet" name="intent" value="leave">{t('own.action.leave')}</Button></p>
        </form>
      </Folio>
      {/* A change that was saved leads here: what the device kept of it on its way is forgotten. */}
      <script type="module" src={addresses.script('answer')} />
    </div>
  )
}

function WhatMayBeDone({ page }: { page: OwnAnswerPage }) {
  const { t, locale } = useText('answers')
  return (
    <>
      <Folio id="change" heading={t('own.change.title')}>
        <p>{page.may.edit ? t('receipt.edit-until', { date: formatDateTime(locale, page.closesAt) }) : t('own.closed')}</p>
        {page.may.withdraw ? null : <p>{t('own.too-late')}</p>}
        <Actions>
          {page.may.edit ? <ButtonLink href={addresses.ownAnswerEdit(locale)}>{t('own.action.edit')}</ButtonLink> : null}
          {page.may.withdraw ? <a href={addresses.ownAnswerWithdraw(locale)}>{t('own.action.withdraw')}</a> : null}
        </Actions>
      </Folio>
      {page.readCodeGroups ? (
        <Folio id="helper" heading={t('receipt.helper.title')}>
          <p>{t('receipt.helper.body')}</p>
          <Code groups={page.readCodeGroups} />
        </Folio>
      ) : null}
    </>
  )
}

function channelOf(channel: string): 'web' | 'paper' | 'phone' {
  return channel === 'paper' || channel === 'phone' ? channel : 'web'
}
