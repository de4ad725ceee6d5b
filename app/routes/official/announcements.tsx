import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { recordAnnouncement } from '~/consultations/commands/record-announcement.server'
import { withdrawAnnouncement } from '~/consultations/commands/withdraw-announcement.server'
import { announcementTyped, readAnnouncement } from '~/consultations/forms/announcement.server'
import { announcementsOf } from '~/consultations/queries/announcements.server'
import { AnnouncementErrors, AnnouncementForm } from '~/consultations/ui/announcements/announcement-form'
import { AnnouncementList } from '~/consultations/ui/announcements/announcement-list'
import { addresses } from '~/kernel/addresses'
import { readForm } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { mayAnnounce: boolean }) => (loaded?.mayAnnounce === false ? undefined : 'step') }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, page, matter } = await openDesk(args, 'identity.enter-official')
  return {
    title: textFor(locale, 'consultations')('announced.title'), matter,
    announcements: await announcementsOf(work, page.id),
    done: doneOf(args.request),
    mayAnnounce: args.context.may('consultations.announce'),
  }
}

function doneOf(request: Request): 'added' | 'withdrawn' | null {
  const done = new URL(request.url).searchParams.get('done')
  return done === 'added' || done === 'withdrawn' ? done : null
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const form = read.ok ? read.form : new FormData()
  const { locale, work, page } = await openDesk(args, 'consultations.announce', form)
  const typed = readAnnouncement(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ messages: [], typed })
  if (form.get('do') === 'withdraw') {
    // One that somebody else has withdrawn meanwhile is withdrawn as well.
    await withdrawAnnouncement(work, { consultationId: page.id, announcementId: String(form.get('announcement')) })
    throw seeOther(addresses.officialAnnouncements(locale, page.slug, 'withdrawn'))
  }
  const recorded = await recordAnnouncement(work, { consultationId: page.id, ...announcementTyped(typed) })
  if (recorded.ok) throw seeOther(addresses.officialAnnouncements(locale, page.slug, 'added'))
  return unprocessable({ messages: recorded.details ?? [], typed })
}

export default function OfficialAnnouncements() {
  const { title, matter, announcements, done, mayAnnounce } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('consultations')
  const messages = sent?.messages ?? []
  return (
    <div className="wrap wrap--wide">
      <AnnouncementErrors messages={messages} />
      <DeskHead matter={matter} current="announcements" title={title} />
      {done && !sent ? <Notice tone="done" announced><p>{t(`announced.${done}`)}</p></Notice> : null}
      <Folio id="list" heading={t('announced.list.title')} kind="first">
        <AnnouncementList announcements={announcements} mayWithdraw={mayAnnounce} />
        {announcements.length > 0 ? <p><a href={addresses.officialAnnouncementsFile(locale, matter.slug)} download>{t('announced.list.file')}</a></p> : null}
      </Folio>
      {mayAnnounce ? (
        <Folio id="new" heading={t('announced.new.title')}>
          <p className="soft">{t('announced.new.lead')}</p>
          <AnnouncementForm typed={sent?.typed ?? null} messages={messages} />
        </Folio>
      ) : null}
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
