import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|generated/.test(name))
  .map((name) => ({ file: join('app', name), code: readFileSync(join('app', name), 'utf8') }))

describe('doors', () => {
  it('one route takes what other origins send, because what it takes is signed (decision 0017)', () => {
    expect(sources.filter(({ code }) => /takesOtherOrigins: true/.test(code)).map(({ file }) => file)).toEqual(['app/routes/public/back-channel-logout.ts'])
  })

  it('the demonstration’s provider of identities is loaded when somebody asks for it, and by nothing else', () => {
    const naming = sources.filter(({ code }) => code.includes("'oidc-provider'"))
    expect(naming.map(({ file }) => file)).toEqual(['app/platform/http/openid/demo-provider.server.ts'])
    expect(naming[0]!.code.match(/^.*'oidc-provider'.*$/gm)).toEqual(["import type { Adapter, AdapterPayload, Configuration } from 'oidc-provider'", "  const { Provider } = await import('oidc-provider')"])
  })

  it('the provider is opened in demo mode only', () => {
    const opening = sources.filter(({ code }) => /openDemoProviders\(\{/.test(code) && !code.includes('export function openDemoProviders'))
    expect(opening.map(({ file }) => file)).toEqual(['app/composition/server.ts'])
    expect(opening[0]!.code).toContain('settings.isDemo ? openDemoProviders({')
  })
})
