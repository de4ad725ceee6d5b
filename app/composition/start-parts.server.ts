import { deriveSecrets, keptSecret, type Secrets } from '~/platform/config/secrets.server'
import type { Settings } from '~/platform/config/settings.server'
import { startFailure } from '~/platform/config/start-failure'
import { dataKeysOf, type DataKeys } from '~/platform/crypto/data-keys.server'
import { openDatabase, type OpenDatabase } from '~/platform/db/database.server'
import { onMissingText } from '~/platform/i18n/missing-text'
import { openLog, type Log } from '~/platform/log/log.server'
import { openMail, type MailOf } from '~/platform/mail/mail.server'
import { openCountySites, type CountySites } from './county-sites.server'
import { openSignIn, type SignIn } from './sign-in.server'

// In seconds. Pages need milliseconds, and what works at night goes in batches.
const LONGEST_STATEMENT = 120

/** What the server and the separate worker both stand on. */
export type Parts = { settings: Settings; log: Log; secret: string; secrets: Secrets; dataKeys: DataKeys; database: OpenDatabase; sites: CountySites; mail: MailOf; signIn: SignIn }

/** Opens the parts on a database that has been migrated. */
export function openParts(settings: Settings, url: string): Parts {
  const log = openLog(settings.logLevel)
  onMissingText((missing) => log.error(missing, 'text missing'))
  const database = openQuietly(url, settings, log)
  const secret = settings.secret ?? keptSecret(settings.dataFolder)
  const sites = openCountySites(database.db, settings)
  return {
    settings,
    log,
    secret,
    secrets: deriveSecrets(secret),
    dataKeys: dataKeysOf({ ...settings, secret }),
    database,
    sites,
    mail: openMail(settings, database.db),
    signIn: openSignIn(settings, sites),
  }
}

// The pool does not wait for its connections to close, so a database that is stopped right after it breaks them: nothing was lost.
function openQuietly(url: string, { databaseConnections }: Settings, log: Log): OpenDatabase {
  let isClosing = false
  const onError = (error: Error) => {
    if (!isClosing) log.warn({ err: error }, 'idle connection lost')
  }
  const opened = openDatabase(url, { max: databaseConnections, longestStatement: LONGEST_STATEMENT, onError })
  return {
    ...opened,
    close: async () => {
      isClosing = true
      await opened.close()
    },
  }
}

/** Throws a start failure when the settings leave open what the counties there are make necessary. */
export function requireClearSettings({ signIn }: Pick<Parts, 'signIn'>): void {
  const missing = signIn.whatIsMissing()
  if (missing) throw startFailure(missing)
}
