import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { addresses } from '~/kernel/addresses'
import { readFormWithFile } from '~/platform/http/read-form.server'
import { seeOther, stillTyped, tooMany, unprocessable } from '~/platform/http/responses.server'
import { underLimit } from '~/platform/http/under-limit.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { storeAttachment } from '~/texts/commands/store-attachment.server'
import { readAttachmentForm } from '~/texts/forms/attachment.server'
import { keptFilesOf } from '~/texts/queries/attachments.server'
import { AttachmentErrors, AttachmentForm } from '~/texts/ui/files/attachment-form'
import { KeptFiles } from '~/texts/ui/files/kept-files'
import { Folio } from '~/ui/folio/folio'
import { Notice } from '~/ui/notice/notice'
import { isLanguageChange } from '../form-language.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide', languageForm: (loaded?: { may: { attach: boolean } }) => (loaded?.may.attach === false ? undefined : 'step'), takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, county, page, matter } = await openDesk(args, 'identity.enter-official')
  const { files: tools, filesBase, may } = args.context
  return {
    title: textFor(locale, 'texts')('files.title'), matter, filesBase,
    files: await keptFilesOf(work, 'consultation', page.id),
    offered: county.offeredLocales, required: [...new Set([page.originalLocale, ...county.requiredLocales])],
    maxBytes: tools.maxBytes, isScanned: tools.scan !== null, token: crypto.randomUUID(),
    done: doneOf(args.request),
    may: { attach: may('texts.attach') },
  }
}

function doneOf(request: Request): 'added' | 'removed' | null {
  const done = new URL(request.url).searchParams.get('done')
  return done === 'added' || done === 'removed' ? done : null
}

export async function action(args: ActionFunctionArgs) {
  const { form, isCut } = await readFormWithFile(args.request)
  const { locale, work, county, page, viewer } = await openDesk(args, 'texts.attach', form)
  const { typed, file } = await readAttachmentForm(form)
  if (isLanguageChange(args, form, locale)) return stillTyped({ refusals: [], typed })
  if (isCut) return unprocessable({ refusals: [{ code: 'too-large' as const }], typed })
  if (!(await underLimit(args.context, 'upload', viewer.personId))) tooMany()
  const required = [...new Set([page.originalLocale, ...county.requiredLocales])]
  const stored = await storeAttachment(work, args.context.files, { ownerKind: 'consultation', ownerId: page.id, ...typed, locales: typed.locale ? [typed.locale] : [], file, required })
  if (stored.ok) throw seeOther(addresses.officialAttachments(locale, page.slug, 'added'))
  return unprocessable({ refusals: stored.details ?? [], typed })
}

export default function OfficialAttachments() {
  const { title, matter, files, filesBase, offered, required, maxBytes, isScanned, token, done, may } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { t, locale } = useText('texts')
  const refusals = sent?.refusals ?? []
  return (
    <div className="wrap wrap--wide">
      <AttachmentErrors refusals={refusals} maxBytes={maxBytes} />
      <DeskHead matter={matter} current="attachments" title={title} />
      {done && !sent ? <Notice tone="done" announced><p>{t(`files.${done}`)}</p></Notice> : null}
      <Folio id="list" heading={t('files.list.title')} kind="first">
        <KeptFiles files={files} original={matter.originalLocale} hrefOf={(id) => addresses.attachment(locale, matter.slug, id, filesBase)} removeOf={may.attach ? (id) => addresses.officialAttachment(locale, matter.slug, id) : null} />
      </Folio>
      {may.attach ? (
        <Folio id="new" heading={t('files.new.title')}>
          <p className="soft">{t('files.lead')}</p>
          {isScanned ? <p className="soft">{t('files.scanner-on')}</p> : <Notice><p>{t('files.scanner-off')}</p></Notice>}
          <AttachmentForm typed={sent?.typed ?? null} token={token} refusals={refusals} required={required} offered={offered} maxBytes={maxBytes} />
        </Folio>
      ) : null}
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
