import type { AppLoadContext } from '@remix-run/node'
import type { Request } from 'express'
import { recordRefusedAction } from '~/identity/commands/record-refused-action.server'
import { renewSession } from '~/identity/commands/renew-session.server'
import { signedInWith, type SignedIn } from '~/identity/queries/viewer-of.server'
import type { Secrets } from '~/platform/config/secrets.server'
import type { DataKeys } from '~/platform/crypto/data-keys.server'
import type { Database } from '~/platform/db/database.server'
import type { Work } from '~/platform/db/work.server'
import type { FileTools } from '~/platform/files/file-tools.server'
import { cookie, cookieIn, cookieName, SESSION_COOKIE } from '~/platform/http/cookies.server'
import { requestFacts } from '~/platform/http/request-facts.server'
import type { Site } from '~/platform/http/serving/sites.server'
import { demoOutbox } from '~/platform/mail/demo-outbox.server'
import type { MailOf } from '~/platform/mail/mail.server'
import { matterPackage } from './archive/packages.server'
import type { CountySites } from './county-sites.server'
import type { DemoProviders } from './demo-provider.server'
import { requestGuards } from './guards.server'
import { isAllowed, PERMISSIONS } from './permissions.server'
import { PROCESSING } from './processing'
import { goingTonight } from './retention.server'
import type { SignIn } from './sign-in.server'
import { standAlone } from './stand-alone.server'
import { tracesOf } from './traces.server'

export type ContextParts = { db: Database; sites: CountySites; secrets: Secrets; dataKeys: DataKeys; mail: MailOf; isDemo: boolean; signIn: SignIn; demoProviders: DemoProviders | null; files: FileTools; filesOrigin: string | null }

type Asked = { request: Request; site: Site; requestId: string; nonce: string; setCookie: (cookie: string) => void }

/** What loaders and actions of one request are handed (decision 0008). */
export async function contextFor({ db, sites, secrets, dataKeys, mail, isDemo, signIn, demoProviders, files, filesOrigin }: ContextParts, asked: Asked): Promise<AppLoadContext> {
  const county = sites.county(asked.site.countyId)
  if (!county) throw new Error('The county of a site has gone')
  const nobody: Work = { scope: county.scope, db, now: new Date(), actor: { kind: 'resident' }, requestId: asked.requestId }
  const viewer = await viewerOfRequest(nobody, asked, signIn.isDirectoryRequired(county.id))
  const work: Work = viewer ? { ...nobody, actor: { kind: 'person', personId: viewer.personId } } : nobody
  const facts = requestFacts()
  if (facts && viewer) facts.writeRefusal = async (permission) => await recordRefusedAction(work, permission)
  return {
    work,
    county,
    viewer,
    may: (action) => viewer !== null && isAllowed(viewer.roles, action),
    permissions: PERMISSIONS,
    isDemo,
    publicOrigin: asked.site.origin,
    nonce: asked.nonce,
    guards: requestGuards,
    files,
    filesBase: filesOrigin ? `${filesOrigin}/${county.id}` : '',
    packageOf: async (slug) => await matterPackage({ work: nobody, county, origin: asked.site.origin }, slug),
    goingTonight: async (kinds, times) => await goingTonight(nobody, kinds, times),
    tracesOf: async (personId) => await tracesOf(nobody, personId),
    processing: PROCESSING,
    standAlone: (locale, title, content) => standAlone({ locale, origin: asked.site.origin, title }, content),
    signIn: signIn.offeredAt(asked.site),
    demoChoices: demoProviders && demoProviders.choices(asked.site, asked.request),
    secrets: { receipts: secrets.receipts, sessions: secrets.sessions, identity: secrets.identity, data: dataKeys },
    mail: mail(county.scope),
    demoLetters: async () => await demoOutbox(db, county.scope, nobody.now, asked.site.origin),
  }
}

// Somebody whose roles have changed goes on with another secret; the page on the way brings it along.
async function viewerOfRequest(nobody: Work, { request, site, setCookie }: Asked, isDirectoryRequired: boolean): Promise<SignedIn['viewer'] | null> {
  const secure = site.origin.startsWith('https://')
  const token = cookieIn(request.headers.cookie, cookieName(SESSION_COOKIE, secure))
  const signedIn = await signedInWith(nobody, token, isDirectoryRequired)
  if (!signedIn || !token) return null
  const { viewer, isSecretDue } = signedIn
  const renewed = isSecretDue ? await renewSession({ ...nobody, actor: { kind: 'person', personId: viewer.personId } }, { viewer, oldToken: token }) : null
  if (renewed) setCookie(cookie(SESSION_COOKIE, renewed.sessionToken, { secure }))
  return viewer
}
