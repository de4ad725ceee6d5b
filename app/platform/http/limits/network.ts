/**
 * What of an address counts as one neighbour: an IPv4 address, of IPv6 the network (/64), within which everybody has as many
 * addresses as they like. `::ffff:1.2.3.4` is IPv4. What is no address stays as it is.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const groups = groupsOf(plain)
  if (!groups) return plain
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff) return [groups[6]! >> 8, groups[6]! & 255, groups[7]! >> 8, groups[7]! & 255].join('.')
  return `${groups.slice(0, 4).map((group) => group.toString(16)).join(':')}::/64`
}

function groupsOf(address: string): number[] | null {
  const parts = withoutDots(address).split('::')
  if (parts.length > 2) return null
  const [head, tail] = [parts[0]!, parts[1] ?? ''].map((side) => (side === '' ? [] : side.split(':'))) as [string[], string[]]
  const missing = 8 - head.length - tail.length
  if (parts.length === 1 ? missing !== 0 : missing < 1) return null
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail]
  return groups.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : null
}

// The last 32 bits may be written as IPv4.
function withoutDots(address: string): string {
  return address.replace(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.slice(0, 4).map(Number) as [number, number, number, number]
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
}
