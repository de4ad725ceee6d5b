import type { Channel } from '../contract'

const WITHOUT_INTERNET: readonly Channel[] = ['paper', 'phone', 'forum']

export type ChannelRefusal = 'too-few-channels' | 'no-channel-without-internet'

/** What forbids a set of channels: there must be two, one of them without the internet (domain rule L29-4). */
export function channelRefusals(channels: readonly Channel[]): ChannelRefusal[] {
  const refusals: ChannelRefusal[] = []
  if (new Set(channels).size < 2) refusals.push('too-few-channels')
  if (!channels.some((channel) => WITHOUT_INTERNET.includes(channel))) refusals.push('no-channel-without-internet')
  return refusals
}
