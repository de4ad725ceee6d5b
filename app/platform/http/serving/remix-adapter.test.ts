import type { AppLoadContext } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { openLog } from '../../log/log.server'
import { noteRefused, requestFacts, type RequestFacts } from '../request-facts.server'
import { forbidden } from '../responses.server'
import { askFramework } from './remix-adapter.server'

const context = {} as AppLoadContext

async function written(loader: () => unknown, write?: (permission: string | null) => Promise<void>): Promise<(string | null)[]> {
  const permissions: (string | null)[] = []
  const log = openLog('silent')
  const facts: RequestFacts = { requestId: 'r', log, isUnderLimit: async () => true, read: null, isDatabaseGone: false }
  const handler = async () => {
    try {
      loader()
      return new Response(null, { status: 200 })
    } catch (thrown) {
      return thrown as Response
    }
  }
  const asked = async () => {
    requestFacts()!.writeRefusal = write ?? (async (permission) => void permissions.push(permission))
    return context
  }
  const response = await askFramework(handler, { facts, request: new Request('http://x/'), context: asked })
  expect(response.status).toBeLessThan(500)
  return permissions
}

describe('what somebody signed in is refused', () => {
  it('is written once the page has been made, with the permission that was asked for', async () => {
    expect(await written(() => forbidden('summaries.write'))).toEqual(['summaries.write'])
    expect(await written(() => noteRefused('statements.write'))).toEqual(['statements.write'])
    expect(await written(() => forbidden())).toEqual([null])
  })

  it('is written once, the first of several', async () => {
    expect(await written(() => [noteRefused('statements.write'), forbidden()])).toEqual(['statements.write'])
  })

  it('is nothing on other pages', async () => expect(await written(() => null)).toEqual([]))

  it('leaves the answer as it is when it cannot be written', async () => {
    expect(await written(() => forbidden(), async () => { throw new Error('no database') })).toEqual([])
  })
})
