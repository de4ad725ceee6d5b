import type { AppLoadContext } from '@remix-run/node'
import { associationsOf } from '~/associations/queries/associations-of.server'
import type { Viewer } from '~/identity/contract'
import { accountData, type AccountData } from '~/identity/queries/account-data.server'
import { accountSections, type AccountSection } from '~/identity/ui/my-data/account-sections'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import { seeOther } from '~/platform/http/responses.server'
import { giveBack } from './require-viewer.server'

/** Whoever is signed in; somebody who is not is led to sign in and back, or gets the form back that they have sent. */
export function requireSignedIn(context: AppLoadContext, locale: Locale, request: Request, form?: FormData): Viewer {
  if (context.viewer) return context.viewer
  if (form) giveBack(form)
  const { pathname } = new URL(request.url)
  throw seeOther(addresses.signIn(locale, pathname))
}

/** Everything that is kept of whoever is signed in, in words and as it is kept. */
export async function accountDataOf(context: AppLoadContext, request: Request, locale: Locale): Promise<{ account: AccountData; sections: AccountSection[]; kept: unknown }> {
  const viewer = requireSignedIn(context, locale, request)
  const { work, county } = context
  const [account, associations, traces] = await Promise.all([accountData(work, viewer.personId), associationsOf(work, viewer.personId), context.tracesOf(viewer.personId)])
  if (!account) throw seeOther(addresses.myData(locale))
  const names = associations.map(({ name }) => pickText(name, locale, county.originalLocale).text)
  return {
    account,
    sections: accountSections(locale, account, { original: county.originalLocale, associations: names, traces }),
    kept: { account, associations: associations.map(({ id, name, position }) => ({ id, name, position })), traces },
  }
}
