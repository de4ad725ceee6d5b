/** What all bodies of forms weigh together that are being read or dealt with in this process. */
export type BodyBudget = { /** For one more body. */ open: () => BodyShare; held: () => number }

/** What one body holds of it. */
export type BodyShare = {
  /** Takes so many bytes more; false when there is no room, and then nothing is taken. */
  take: (bytes: number) => boolean
  /** Gives back everything that was taken. */
  giveBack: () => void
}

const MEBIBYTE = 1024 * 1024

/** A form without a file is hardly ever larger. */
export const SMALL_BODY = MEBIBYTE / 4

/**
 * Opens the budget. Bodies that are not small may fill three quarters of it only: however many of them stall, there is
 * room for the forms that people write.
 */
export function openBodyBudget(total = 128 * MEBIBYTE): BodyBudget {
  let held = 0
  const open = (): BodyShare => {
    let own = 0
    return {
      take: (bytes) => {
        if (held + bytes > (own + bytes > SMALL_BODY ? total * 0.75 : total)) return false
        own += bytes
        held += bytes
        return true
      },
      giveBack: () => {
        held -= own
        own = 0
      },
    }
  }
  return { open, held: () => held }
}
