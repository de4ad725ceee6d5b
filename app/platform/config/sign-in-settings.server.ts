import { isIP } from 'node:net'
import { z } from 'zod'
import { startFailure } from './start-failure'

const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const withDefault = (value: string, schema: z.ZodType<string> = z.string()) => z.preprocess((given) => given || value, schema)
const words = (text: string) => text.split(/[\s,]+/).filter(Boolean)

const issuer = optional(z.string().refine(isIssuer, 'must be an address that begins with https://'))
const json = <T extends z.ZodType>(schema: T, told: string) =>
  optional(z.string().transform((text, context): z.output<T> => {
    const read = schema.safeParse(parsed(text))
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: told })
    return z.NEVER
  }))
const label = json(z.record(z.string(), z.string().min(1)), 'must be JSON with a text for each language, such as {"fi": "Oma tili"}')

/** The settings of the ways to sign in, for the table of all settings. */
export const signInEnvironment = {
  SIGN_IN: optional(z.string().refine((text) => words(text).every((word) => isWay(word)), 'must list some of email, oidc, strong and mock')),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_SCOPES: withDefault('openid profile email'),
  OIDC_GROUPS_CLAIM: withDefault('groups'),
  OIDC_ROLES: json(z.record(z.string(), z.array(z.string())), 'must be JSON with the roles of each group, such as {"kuultu-analysts": ["analyst"]}'),
  OIDC_MFA: withDefault('amr:mfa', z.string().regex(/^(?:none|(?:(?:acr|amr):\S+[\s,]*)+)$/, 'must list values such as amr:mfa or acr:https://refeds.org/profile/mfa, or be "none"')),
  OIDC_REQUIRED: optional(z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')),
  OIDC_COUNTY: optional(z.string()),
  OIDC_LABEL: label,
  STRONG_ISSUER: issuer,
  STRONG_CLIENT_ID: optional(z.string()),
  STRONG_CLIENT_SECRET: optional(z.string()),
  STRONG_SCOPES: withDefault('openid'),
  STRONG_CODE_CLAIM: withDefault('urn:oid:1.2.246.21'),
  STRONG_PROTECTION_CLAIM: withDefault('turvakielto'),
  STRONG_ACR: withDefault('', z.string()),
  STRONG_LABEL: label,
}

/** One provider of identities; its issuer is null in the demonstration, which brings its own. */
export type ProviderAccess = { issuer: string | null; clientId: string; clientSecret: string; scopes: string; label: Record<string, string> | null }

export type SignInSettings = {
  /** Some of email, oidc, strong and mock. */
  ways: string[]
  oidc: ProviderAccess & {
    groupsClaim: string
    rolesByGroup: Record<string, string[]>
    secondFactor: { claim: 'acr' | 'amr'; value: string }[]
    /** Whether officials may come through it only. */
    isRequired: boolean
    /** The county it belongs to; null: the only one of this installation. */
    county: string | null
  }
  strong: ProviderAccess & { codeClaim: string; protectionClaim: string; levels: string[] }
}

type Given = z.output<z.ZodObject<typeof signInEnvironment>>

/** Puts the settings of the ways to sign in together. Throws a start failure for a way that cannot work. */
export function signInSettings(given: Given, isDemo: boolean): SignInSettings {
  const ways = waysOf(given, isDemo)
  return {
    ways,
    oidc: {
      ...access(given, 'OIDC'),
      groupsClaim: given.OIDC_GROUPS_CLAIM,
      rolesByGroup: given.OIDC_ROLES ?? {},
      secondFactor: given.OIDC_MFA === 'none' ? [] : words(given.OIDC_MFA).map((word) => ({ claim: word.startsWith('acr:') ? 'acr' as const : 'amr' as const, value: word.slice(4) })),
      isRequired: ways.includes('oidc') && (given.OIDC_REQUIRED ?? !isDemo),
      county: given.OIDC_COUNTY ?? null,
    },
    strong: { ...access(given, 'STRONG'), codeClaim: given.STRONG_CODE_CLAIM, protectionClaim: given.STRONG_PROTECTION_CLAIM, levels: words(given.STRONG_ACR) },
  }
}

function waysOf(given: Given, isDemo: boolean): string[] {
  const isSet = { oidc: given.OIDC_ISSUER !== undefined, strong: given.STRONG_ISSUER !== undefined }
  const usual = ['email', ...(isSet.oidc || isDemo ? ['oidc'] : []), ...(isSet.strong || isDemo ? ['strong'] : []), ...(isDemo ? ['mock'] : [])]
  const ways = given.SIGN_IN === undefined ? usual : words(given.SIGN_IN)
  if (ways.includes('mock') && !isDemo) throw startFailure('The setting SIGN_IN names "mock", which signs anybody in: only the demonstration may.')
  for (const [way, prefix] of [['oidc', 'OIDC'], ['strong', 'STRONG']] as const) {
    if (!ways.includes(way)) continue
    if (!isSet[way] && !isDemo) throw startFailure(`The setting ${prefix}_ISSUER is missing: SIGN_IN names "${way}".`)
    if (!isSet[way]) continue
    for (const name of [`${prefix}_CLIENT_ID`, `${prefix}_CLIENT_SECRET`] as const) {
      if (!given[name]) throw startFailure(`The setting ${name} is missing: with ${prefix}_ISSUER it must hold what the provider has given for this installation.`)
    }
  }
  return ways
}

function access(given: Given, prefix: 'OIDC' | 'STRONG'): ProviderAccess {
  return {
    issuer: given[`${prefix}_ISSUER`] ?? null,
    clientId: given[`${prefix}_CLIENT_ID`] ?? '',
    clientSecret: given[`${prefix}_CLIENT_SECRET`] ?? '',
    scopes: given[`${prefix}_SCOPES`],
    label: given[`${prefix}_LABEL`] ?? null,
  }
}

function isWay(word: string): boolean {
  return ['email', 'oidc', 'strong', 'mock'].includes(word)
}

// Plain http would let anybody on the way say who somebody is; on this very machine there is no way.
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, search, hash } = new URL(text)
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && search === '' && hash === ''
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
