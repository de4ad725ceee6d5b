import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskHead } from '~/analysis/ui/desk/desk-head'
import { addresses } from '~/kernel/addresses'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { useText } from '~/platform/i18n/use-text'
import type { PageHandle } from '~/shell/page-handle'
import { removeAttachment } from '~/texts/commands/remove-attachment.server'
import { keptFilesOf } from '~/texts/queries/attachments.server'
import { ContentText } from '~/texts/ui/content-text'
import { FileFacts } from '~/texts/ui/files/kept-files'
import { Actions, Button, ButtonLink } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'
import { openDesk } from './desk.server'

export const handle: PageHandle = { js: true, frame: 'work', width: 'wide' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, work, page, matter } = await openDesk(args, 'texts.attach')
  const file = (await keptFilesOf(work, 'consultation', page.id)).find(({ id }) => id === args.params.attachment) ?? notFound()
  return { title: textFor(locale, 'texts')('files.remove.title'), matter, file }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  const { locale, work, page } = await openDesk(args, 'texts.attach', read.ok ? read.form : undefined)
  // One that somebody else has removed meanwhile is gone as well.
  await removeAttachment(work, { ownerKind: 'consultation', ownerId: page.id, attachmentId: args.params.attachment ?? '' })
  throw seeOther(addresses.officialAttachments(locale, page.slug, 'removed'))
}

export default function RemoveAttachment() {
  const { title, matter, file } = useLoaderData<typeof loader>()
  const { t, locale } = useText('texts')
  return (
    <div className="wrap wrap--wide">
      <DeskHead matter={matter} current="attachments" title={title} />
      <Folio id="file" heading={<ContentText text={file.title} original={matter.originalLocale} />} kind="first">
        <FileFacts file={file} original={matter.originalLocale} />
        <p>{t('files.remove.lead')}</p>
        <form method="post">
          <Actions>
            <Button name="do" value="remove">{t('files.remove.submit')}</Button>
            <ButtonLink look="quiet" href={addresses.officialAttachments(locale, matter.slug)}>{t('files.remove.keep')}</ButtonLink>
          </Actions>
        </form>
      </Folio>
    </div>
  )
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
