import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { dayOf } from '~/kernel/times'
import { networkOf } from './network'

/**
 * So many in so many seconds. A hot one is counted in memory first, and in the database from a quarter on. An unwritten
 * one is counted by each process for itself: a row would tell to the millisecond when somebody did what is kept by the day.
 */
type Limit = { points: number; seconds: number; kind?: 'hot' | 'unwritten' }

/**
 * How often something may be done. `perKey` counts what the caller names (an e-mail address, a draft); `perAddress`
 * counts a network address (of IPv6 a network) and is generous, because a library, a hospital or a mobile operator shares
 * one. `isKeyLast`: the key is everybody's, so what one address is refused does not count for it.
 */
export const LIMITS = {
  'sign-in': { perKey: { points: 6, seconds: 900 }, perAddress: { points: 300, seconds: 900 } },
  'sign-in-link': { perKey: { points: 20, seconds: 900 }, perAddress: { points: 600, seconds: 900 } },
  /** Tries of letters' codes, beside the five that each letter has. */
  'sign-in-code': { perKey: { points: 30, seconds: 900 }, perAddress: { points: 600, seconds: 900 } },
  'find-answer': { perKey: { points: 60, seconds: 900 }, perAddress: { points: 6000, seconds: 900 } },
  'start-draft': { perKey: null, perAddress: { points: 20_000, seconds: 3600, kind: 'hot' } },
  'receipt-mail': { perKey: { points: 5, seconds: 3600, kind: 'unwritten' }, perAddress: { points: 3000, seconds: 3600, kind: 'unwritten' } },
  'keep-in-touch': { perKey: { points: 5, seconds: 3600, kind: 'unwritten' }, perAddress: { points: 3000, seconds: 3600, kind: 'unwritten' } },
  /** Each waits for an official; the key is the county. */
  'accessibility-feedback': { perKey: { points: 500, seconds: 86_400 }, perAddress: { points: 300, seconds: 3600 }, isKeyLast: true },
  /** Each takes memory and a scanner's time; an official adds a few. */
  upload: { perKey: { points: 120, seconds: 3600 }, perAddress: { points: 1000, seconds: 3600 } },
  /** Every form of one page, by draft and session where there is one. */
  form: { perKey: { points: 600, seconds: 600, kind: 'hot' }, perAddress: { points: 60_000, seconds: 600, kind: 'hot' } },
} satisfies Record<string, { perKey: Limit | null; perAddress: Limit; isKeyLast?: boolean }>

export type LimitName = keyof typeof LIMITS
type Asked = {
  address: string
  key: string | readonly string[] | null
  /** Hears in how many seconds it may be tried again. */
  onRefused?: (seconds: number) => void
}
export type Limits = { isUnder: (name: LimitName, asked: Asked) => Promise<boolean> }

/**
 * Opens the counters, which all processes share through PostgreSQL. Without the database each process counts by
 * itself: people are let through rather than turned away.
 */
export function openLimits(pool: pg.Pool, secret: Uint8Array, now: () => Date = () => new Date()): Limits {
  const counters = new Map<string, Counter>()
  const count = async (name: string, limit: Limit, who: string, onRefused?: (seconds: number) => void) => {
    const counter = counters.get(name) ?? openCounter(pool, name, limit)
    counters.set(name, counter)
    const digest = digestOf(secret, now(), who)
    let wait = 0
    for (const counted of counter) {
      wait = await consume(counted, digest)
      if (wait === 0) return true
    }
    onRefused?.(wait)
    return false
  }
  return {
    isUnder: async (name, { address, key, onRefused }) => {
      const { perKey, perAddress, isKeyLast }: { perKey: Limit | null; perAddress: Limit; isKeyLast?: boolean } = LIMITS[name]
      const ofKeys = async () => {
        for (const each of perKey ? [key ?? []].flat() : []) if (!(await count(`${name}:key`, perKey!, `${name} ${each}`, onRefused))) return false
        return true
      }
      const ofAddress = async () => await count(`${name}:address`, perAddress, `${name} ${networkOf(address)}`, onRefused)
      return isKeyLast ? (await ofAddress()) && (await ofKeys()) : (await ofKeys()) && (await ofAddress())
    },
  }
}

/** What counts, in the order in which it is asked: each lets through what is still under its limit. */
type Counter = (RateLimiterMemory | RateLimiterPostgres)[]

function openCounter(pool: pg.Pool, name: string, { points, seconds, kind }: Limit): Counter {
  const options = { points, duration: seconds, keyPrefix: name }
  if (kind === 'unwritten') return [new RateLimiterMemory(options)]
  const shared = new RateLimiterPostgres({ ...options, storeClient: pool, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, inMemoryBlockOnConsumed: points + 1, insuranceLimiter: new RateLimiterMemory(options) })
  // Ordinary use of a form then costs the database nothing.
  return kind === 'hot' ? [new RateLimiterMemory({ ...options, points: Math.ceil(points / 4) }), shared] : [shared]
}

/** Counts one; the seconds to wait where that is one too many, else 0. */
async function consume(limiter: RateLimiterMemory | RateLimiterPostgres, digest: string): Promise<number> {
  try {
    await limiter.consume(digest)
    return 0
  } catch (refusal) {
    return refusal instanceof RateLimiterRes ? Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) : 0
  }
}

// The salt changes every day, so that the counters of two days cannot be laid side by side. Whoever has the secret could
// try all addresses: that is why the rows go every night, and why the table leaves in no package.
function digestOf(secret: Uint8Array, now: Date, who: string): string {
  return createHmac('sha256', secret).update(`${dayOf(now)} ${who}`).digest('base64url')
}
