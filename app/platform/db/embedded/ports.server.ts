import { createServer } from 'node:net'

const host = '127.0.0.1'

/** A free port on the loopback address: the preferred one if it is free, else one the system chooses. */
export async function findFreePort(preferred?: number): Promise<number> {
  if (preferred !== undefined && (await tryPort(preferred)) !== null) return preferred
  const chosen = await tryPort(0)
  if (chosen === null) throw new Error(`No free port on ${host}`)
  return chosen
}

/** Whether nobody listens on a port of the loopback address. */
export async function isPortFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== null
}

async function tryPort(port: number): Promise<number | null> {
  const server = createServer()
  return await new Promise((resolve) => {
    server.once('error', () => resolve(null))
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null))
    })
  })
}
