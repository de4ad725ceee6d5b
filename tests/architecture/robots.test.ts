import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const rules = [...readFileSync(new URL('../../public/robots.txt', import.meta.url), 'utf8').matchAll(/^Disallow: (\S+)$/gm)]
  .map(([, path]) => new RegExp(`^${path!.replace(/[.+?^()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}`))
const mayBeFound = (path: string) => !rules.some((rule) => rule.test(path))

it('lets machines find what the public reads', () => {
  const found = ['/', '/fi', '/sv-simple/consultations', '/fi/consultations/lahipalvelut', '/fi/consultations/lahipalvelut/answer', '/fi/consultations/lahipalvelut/summary', '/fi/answers', '/fi/associations', '/fi/moderation-rules', '/fi/accessibility', '/en/sign-in', '/fi/my-data', '/api/v1/consultations', '/theme/x.css', '/robots.txt']
  expect(found.filter((path) => !mayBeFound(path))).toEqual([])
})

it('keeps them from answers and workspaces', () => {
  const kept = ['/demo/outbox', '/fi/consultations/lahipalvelut/answer/TOKEN/2', '/fi/answers/mine', '/sv/my-data/account', '/fi/sign-in/TOKEN', '/fi/association', '/fi/association/x/statements/y', '/fi/moderation', '/en-simple/moderation/texts/x', '/fi/official/consultations/x', '/fi/admin/people', '/fi/audit/roots', '/fi/account', '/identity/oidc/callback']
  expect(kept.filter(mayBeFound)).toEqual([])
})
