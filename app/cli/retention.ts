import { parseArgs } from 'node:util'
import { journalOf, systemWork } from '~/composition/bring-up-to-date.server'
import { withParts } from '~/composition/command-parts.server'
import { replayJournal, writeJournal } from '~/composition/journal.server'
import { nightOf } from '~/composition/night.server'
import { previewRetention } from '~/composition/retention.server'
import type { Parts } from '~/composition/start-parts.server'
import { signEverybodyOut } from '~/identity/commands/sign-everybody-out.server'
import { isDay, instantAt } from '~/kernel/times'
import { sealLog } from '~/platform/audit/sealing.server'
import { startFailure } from '~/platform/config/start-failure'
import { readJournal } from '~/platform/files/journal-file.server'

const USAGE = 'Say what to do: --preview (with --on 2032-01-31 for a day to come), --run, or --replay (with a file, unless it is the usual one).'
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Shows, does or repeats what is deleted because it has been kept long enough. */
export async function run(words: string[]): Promise<void> {
  const { preview, run: isRun, replay, on, file } = readWords(words)
  await withParts(async (parts) => {
    if (preview) await tellPreview(parts, on)
    if (isRun) await runNow(parts)
    if (replay) await replayNow(parts, file)
  }, { isReplay: replay })
}

function readWords(words: string[]) {
  try {
    const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: { preview: { type: 'boolean' }, run: { type: 'boolean' }, replay: { type: 'boolean' }, on: { type: 'string' } } })
    const chosen = [values.preview, values.run, values.replay].filter(Boolean).length
    if (chosen !== 1 || positionals.length > (values.replay ? 1 : 0)) throw new Error('not one thing')
    if (values.on !== undefined && !(values.preview && isDay(values.on))) throw new Error('not a day')
    return { ...values, file: positionals[0] }
  } catch (error) {
    throw startFailure(USAGE, error)
  }
}

async function tellPreview({ sites, database }: Parts, on: string | undefined): Promise<void> {
  const now = on ? instantAt(on, '12:00') : new Date()
  for (const { id, scope, settings } of sites.all()) {
    say(id)
    for (const { kind, count, until, keptFor } of await previewRetention(systemWork(scope, database.db, 'retention', now), settings)) {
      say(`  ${kind.padEnd(18)} ${String(count).padStart(8)}   kept ${keptFor}, over until ${until}`)
    }
  }
}

async function runNow(parts: Parts): Promise<void> {
  const journal = await journalOf(parts)
  for (const { id, scope, settings } of parts.sites.all()) {
    const work = systemWork(scope, parts.database.db, 'retention')
    await nightOf(work, settings)
    const { written } = await writeJournal(work, journal)
    say(`${id}: done; ${written} new lines in ${journal.path}`)
  }
  // What it wrote into the log waits for no worker: until it is sealed it is believed for an hour only.
  await sealLog(parts.database.db, new Date())
}

async function replayNow(parts: Parts, file: string | undefined): Promise<void> {
  const path = file ?? (await journalOf(parts)).path
  const lines = readJournal(path)
  if (lines.length === 0) throw startFailure(`The journal of deletions ${path} is not there or holds nothing.`)
  for (const { id, scope } of parts.sites.all()) {
    const work = systemWork(scope, parts.database.db, 'replay')
    const { deleted } = await replayJournal(work, lines)
    // Signing out is in no journal: a copy that lacks nothing else has ended sessions open again.
    await signEverybodyOut(work)
    say(`${id}: deleted again: ${deleted}; everybody signs in anew`)
  }
}
