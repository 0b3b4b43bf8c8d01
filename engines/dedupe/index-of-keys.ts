/**
 * Which records share a key. Flat arrays of numbers: a million keys in lists of their own would keep
 * the garbage collector busier than all comparing.
 */
export class Index {
  private keys = new Uint32Array(1 << 12)
  private owners = new Int32Array(1 << 12)
  private size = 0
  private records = 0

  add(key: number): void {
    if (this.size === this.keys.length) {
      this.keys = grown(this.keys, new Uint32Array(this.size * 2))
      this.owners = grown(this.owners, new Int32Array(this.size * 2))
    }
    this.keys[this.size] = key
    this.owners[this.size++] = this.records
  }

  endOfRecord(): void {
    this.records++
  }

  /** For each record those after it that share a key, each once; a key of more than `most` is no key. */
  meetings(most: number): (at: number) => number[] {
    const { keys, owners, size, records } = this
    const slots = 1 << Math.max(4, Math.ceil(Math.log2(size * 1.3 + 1)))
    const heads = new Int32Array(slots).fill(-1)
    const next = new Int32Array(size)
    const first = new Int32Array(records + 1)
    // From behind, so that every chain runs in the order of the records.
    for (let i = size - 1; i >= 0; i--) {
      const slot = slotOf(keys[i]!, slots)
      next[i] = heads[slot]!
      heads[slot] = i
      first[owners[i]!] = i
    }
    first[records] = size
    for (let at = records - 1; at >= 0; at--)
      if (first[at] === 0 && owners[0] !== at) first[at] = first[at + 1]!
    const crowded = this.crowded(heads, next, slots, most)
    const seen = new Int32Array(records).fill(-1)
    return (at) => {
      const found: number[] = []
      for (let i = first[at]!; i < first[at + 1]!; i++) {
        if (crowded[i]) continue
        for (let j = next[i]!; j >= 0; j = next[j]!) {
          const other = owners[j]!
          if (keys[j] !== keys[i] || other === at || seen[other] === at) continue
          seen[other] = at
          found.push(other)
        }
      }
      return found
    }
  }

  /** One mark for each entry whose key has too many. */
  private crowded(heads: Int32Array, next: Int32Array, slots: number, most: number): Uint8Array {
    const out = new Uint8Array(this.size)
    const counts = new Map<number, number>()
    for (let slot = 0; slot < slots; slot++) {
      let length = 0
      for (let i = heads[slot]!; i >= 0; i = next[i]!) length++
      if (length <= most) continue
      counts.clear()
      for (let i = heads[slot]!; i >= 0; i = next[i]!)
        counts.set(this.keys[i]!, (counts.get(this.keys[i]!) ?? 0) + 1)
      let last = -1
      for (let i = heads[slot]!; i >= 0; i = next[i]!) {
        out[i] = counts.get(this.keys[i]!)! > most ? 1 : 0
        // Out of the chain, so that no other key has to walk past the crowd.
        if (out[i] !== 1) last = i
        else if (last < 0) heads[slot] = next[i]!
        else next[last] = next[i]!
      }
    }
    return out
  }
}

const slotOf = (key: number, slots: number) => (Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1)

function grown<T extends Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from)
  return into
}
