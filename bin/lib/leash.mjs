// Loaded first in a process that bin/lib/run.mjs starts: when the starter closes the channel, or
// is gone, this process drains like at SIGTERM, so that nothing is left on the port.
if (process.channel) {
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143)
    setTimeout(() => process.exit(1), 30_000).unref()
  })
  process.channel.unref()
}
