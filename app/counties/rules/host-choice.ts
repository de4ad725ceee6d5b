/** A host name as it is kept and compared: lower case, without port and final dot. */
export function hostName(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')
}

/**
 * The county whose pages a host shows: the one that has the host, else the only one there is. With several counties
 * an unknown host shows none, so that nobody answers the wrong county.
 */
export function chooseByHost<T extends { hosts: readonly string[] }>(counties: readonly T[], host: string): T | null {
  const name = hostName(host)
  const found = counties.find(({ hosts }) => hosts.includes(name))
  return found ?? (counties.length === 1 ? counties[0]! : null)
}
