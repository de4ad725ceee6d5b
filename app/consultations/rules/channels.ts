import type { Channel } from '../contract'

const WITHOUT_INTERNET: readonly Channel[] = ['paper', 'phone', 'forum']

export type ChannelRefusal = 'too-few-channels' | 'no-channel-without-internet' | 'channel-not-offered'

/** What forbids a set of channels: there must be two, one of them without the internet (domain rule L29-4), all of them offered by the county. */
export function channelRefusals(channels: readonly Channel[], offered: readonly Channel[] = channels): ChannelRefusal[] {
  const refusals: ChannelRefusal[] = []
  if (new Set(channels).size < 2) refusals.push('too-few-channels')
  if (!channels.some((channel) => WITHOUT_INTERNET.includes(channel))) refusals.push('no-channel-without-internet')
  if (!channels.every((channel) => offered.includes(channel))) refusals.push('channel-not-offered')
  return refusals
}
