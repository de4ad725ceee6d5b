/** What the product tells about its own process at `/metrics`: CPU seconds so far, and memory held now, in bytes. */
export async function processFacts(origin: string): Promise<{ cpuSeconds: number; memoryBytes: number }> {
  const text = await (await fetch(`${origin}/metrics`)).text()
  const value = (name: string) => {
    const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)
    if (!found) throw new Error(`The product does not tell ${name}`)
    return Number(found[1])
  }
  return { cpuSeconds: value('process_cpu_seconds_total'), memoryBytes: value('process_resident_memory_bytes') }
}
