/** Of the system, of PostgreSQL (class 08, and being shut down, starting or full), and of the driver. */
const codes =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|08...|57P0[1-3]|53300)$/
const sentences =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Did a statement fail because the database is not there, or has just gone? What was asked is not done. */
export const isUnreachable = (error: unknown): boolean => {
  const { code, message, syscall } = (error ?? {}) as Partial<
    Record<'code' | 'message' | 'syscall', string>
  >
  // A file that is missing says ENOENT as well; a socket that is, says so while connecting.
  if (code === 'ENOENT') return syscall === 'connect'
  return codes.test(code ?? '') || sentences.test(message ?? '')
}
