/** What all bodies of forms weigh together that are being read or dealt with in this process. */
export type BodyBudget = { /** For one more body, by the network it comes from. */ open: (network?: string) => BodyShare; held: () => number }

/** What one body holds of it. */
export type BodyShare = {
  /** Takes so many bytes more; false when there is no room, and then nothing is taken. */
  take: (bytes: number) => boolean
  /** Something has come of it, whether or not it is kept. */
  heard: () => void
  /** Gives back everything that was taken. */
  giveBack: () => void
  /** Until the answer is called the body is being read: `leave` is called when it has to give way to others. */
  whileRead: (leave: () => void) => () => void
}

const MEBIBYTE = 1024 * 1024

/** A form without a file is hardly ever larger. */
export const SMALL_BODY = MEBIBYTE / 4

/** Whoever has been silent for so long gives way where there is no room; otherwise nobody notices. */
const PAUSE = 5000

/** Nobody's form takes so long; with a byte now and then one could hold room for ever. */
const SLOW = 60_000

type Held = { small: number; large: number }
type Open = { network: string; own: number; since: number; heardAt: number; leave: (() => void) | null; isOver: boolean }

/**
 * Opens the budget. Bodies that are not small may fill three quarters of it only: however many large ones stall, there is
 * room for the forms that people write. One network may hold a sixteenth, which is several hundred forms at once for those
 * behind one address, and of large ones three at once; `whole` is the largest body there is. Where there is no room, those
 * who are silent give way to those who send, and then the slow ones of the network that holds most.
 */
export function openBodyBudget({ total = 128 * MEBIBYTE, whole = 0, now = Date.now }: { total?: number; whole?: number; now?: () => number } = {}): BodyBudget {
  const all: Held = { small: 0, large: 0 }
  const networks = new Map<string, Held>()
  const reading = new Set<Open>()
  const most = { small: Math.max(total / 16, SMALL_BODY), large: Math.max(total / 16, 3 * whole) }

  const heldBy = (network: string) => networks.get(network) ?? { small: 0, large: 0 }
  const weigh = (body: Open, sign: 1 | -1) => {
    const ofNetwork = heldBy(body.network)
    for (const held of [all, ofNetwork]) held[sizeOf(body.own)] += sign * body.own
    if (ofNetwork.small + ofNetwork.large > 0) networks.set(body.network, ofNetwork)
    else networks.delete(body.network)
  }
  const resize = (body: Open, own: number) => {
    weigh(body, -1)
    body.own = own
    weigh(body, 1)
  }
  // Who is in the way: those of the same network, everybody (of the large ones, where a large one wants in), or nobody.
  const inTheWay = (body: Open, bytes: number): ((other: Open) => boolean) | null => {
    const own = body.own + bytes
    const size = sizeOf(own)
    const without = (held: Held) => held[size] - (sizeOf(body.own) === size ? body.own : 0)
    if (without(heldBy(body.network)) + own > most[size]) return ({ network, own: theirs }) => network === body.network && sizeOf(theirs) === size
    return all.small + all.large + bytes > (size === 'large' ? total * 0.75 : total) ? ({ own: theirs }) => size === 'small' || sizeOf(theirs) === size : null
  }
  const silent = (isMeant: (other: Open) => boolean): Open | null => {
    // A body that is heard goes to the end: the first has been silent the longest.
    for (const other of reading) {
      if (other.heardAt > now() - PAUSE) return null
      if (other.own > 0 && isMeant(other)) return other
    }
    return null
  }
  // Of the network that holds most the one that has been sent the longest, for whoever comes from a network that holds less.
  const slow = (isMeant: (other: Open) => boolean, wanted: number): Open | null => {
    const sums = new Map<string, number>()
    const meant = [...reading].filter((other) => other.own > 0 && isMeant(other))
    for (const { network, own } of meant) sums.set(network, (sums.get(network) ?? 0) + own)
    const heaviest = Math.max(0, ...sums.values())
    if (heaviest <= Math.max(SMALL_BODY, wanted)) return null
    const oldest = meant.filter(({ network }) => sums.get(network) === heaviest).reduce((one, other) => (other.since < one.since ? other : one))
    return oldest.since > now() - SLOW ? null : oldest
  }
  const giveWay = (body: Open, bytes: number, isMeant: (other: Open) => boolean): boolean => {
    const held = heldBy(body.network)
    const other = silent(isMeant) ?? slow(isMeant, held.small + held.large + bytes)
    if (!other) return false
    reading.delete(other)
    resize(other, 0)
    other.isOver = true
    other.leave?.()
    return true
  }

  const open = (network = ''): BodyShare => {
    const body: Open = { network, own: 0, since: now(), heardAt: now(), leave: null, isOver: false }
    const heard = () => {
      body.heardAt = now()
      if (reading.delete(body)) reading.add(body)
    }
    return {
      take: (bytes) => {
        heard()
        for (let who = inTheWay(body, bytes); who; who = inTheWay(body, bytes)) if (!giveWay(body, bytes, who)) return false
        if (body.isOver) return false
        resize(body, body.own + bytes)
        return true
      },
      heard,
      giveBack: () => resize(body, 0),
      whileRead: (leave) => {
        body.leave = leave
        reading.add(body)
        return () => void reading.delete(body)
      },
    }
  }
  return { open, held: () => all.small + all.large }
}

function sizeOf(bytes: number): keyof Held {
  return bytes > SMALL_BODY ? 'large' : 'small'
}
