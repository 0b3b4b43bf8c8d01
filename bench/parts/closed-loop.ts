export type Measured = { perS: number; p50: number; p95: number; n: number }

/** So many clients, each asking again as soon as it is answered. Times in milliseconds. */
export async function closedLoop(once: () => Promise<unknown>, clients: number, seconds: number) {
  const times: number[] = []
  const began = performance.now()
  const end = began + seconds * 1000
  const client = async () => {
    while (performance.now() < end) {
      const asked = performance.now()
      await once()
      times.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const took = performance.now() - began
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  return { perS: (times.length / took) * 1000, p50: at(0.5), p95: at(0.95), n: times.length }
}
