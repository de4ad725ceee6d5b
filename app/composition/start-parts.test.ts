import { expect, it, vi } from 'vitest'
import { readSettings } from '~/platform/config/settings.server'
import { standInFor } from '~/platform/i18n/missing-text'
import { openParts } from './start-parts.server'

const url = 'postgresql://nobody@127.0.0.1:9/nowhere'
const open = () => openParts(readSettings({ DATABASE_URL: url, SECRET: 'x'.repeat(40), DEMO: '1', LOG_LEVEL: 'silent' }), url)

it('a connection that breaks is told to the log, but not when the process ends its own', async () => {
  const { log, database, sites } = open()
  const told = vi.spyOn(log, 'warn')
  database.pool.emit('error', new Error('terminating connection'), {})
  expect(told).toHaveBeenCalledOnce()
  sites.close()
  const closing = database.close()
  database.pool.emit('error', new Error('terminating connection'), {})
  await closing
  database.pool.emit('error', new Error('terminating connection'), {})
  expect(told).toHaveBeenCalledOnce()
})

it('a missing text is told to the log of the process, once', async () => {
  const { log, database, sites } = open()
  const told = vi.spyOn(log, 'error')
  const missing = { locale: 'sv', namespace: 'shell', key: 'no.such.text' } as const
  expect(standInFor(missing, 'production')).toBe('no.such.text')
  standInFor(missing, 'production')
  expect(told).toHaveBeenCalledExactlyOnceWith(missing, 'text missing')
  sites.close()
  await database.close()
})
