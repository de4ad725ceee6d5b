// The reference: a bare Node HTTP server that sends the bytes it was given, in a process of its own.
// Its parent sends { headers, body } once and hears the port; "cpu" is answered with the CPU seconds used so far.
import { createServer } from 'node:http'

process.on('disconnect', () => process.exit(0))
process.on('message', (message) => {
  if (message === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send({ cpuSeconds: (user + system) / 1e6 })
    return
  }
  const body = Buffer.from(message.body, 'base64')
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    response.writeHead(200, message.headers)
    response.end(body)
  })
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
})
