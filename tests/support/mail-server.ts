import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import PostalMime, { type Email } from 'postal-mime'

export type MailServer = {
  /** For `SMTP_URL`. */
  url: string
  /** What arrived, in order, as a mail program reads it. `recipients` are those of the envelope. */
  letters: (Email & { recipients: string[] })[]
  /** Refuses so many of the next letters, to anybody or to one address, with a passing fault (451). */
  refuseNext: (count: number, to?: string) => void
  stop: () => Promise<void>
}

/** Starts a real mail server on the loopback address, which takes every letter and keeps it. */
export async function startMailServer(): Promise<MailServer> {
  const letters: MailServer['letters'] = []
  let refusals = 0
  let refused: string | undefined
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    // Like real ones it repeats the address.
    onRcptTo: ({ address }, _session, done) => {
      if (refusals === 0 || (refused !== undefined && refused !== address)) return done()
      refusals -= 1
      done(Object.assign(new Error(`<${address}>: try again later`), { responseCode: 451 }))
    },
    onData: (stream, session, done) => {
      void readAll(stream).then(async (raw) => {
        letters.push({ ...(await PostalMime.parse(raw)), recipients: session.envelope.rcptTo.map(({ address }) => address) })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    letters,
    refuseNext: (count, to) => {
      refusals = count
      refused = to
    },
    stop: async () => await new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
