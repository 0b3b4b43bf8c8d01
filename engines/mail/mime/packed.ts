import { keeping, type Leaf, type Sink } from './collect.ts'
import { readTnef, type Tnef } from './tnef.ts'

/** Bytes on the way (encoded) up to which a `winmail.dat` is opened; a larger one stays a file. */
const largest = 40_000_000

type Ways = {
  leaf: Leaf
  /** What to do with it as a file like others. */
  asFile: () => Sink
  opened: (packed: Tnef) => Promise<void>
}

/** Gathers a `winmail.dat` to open it; what is none, or too large, goes on as the file that it is. */
export function packed({ leaf, asFile, opened }: Ways): Sink {
  let kept: Buffer[] = []
  let size = 0
  let file: Sink | null = null
  const goOn = async () => {
    file = asFile()
    for (const bytes of kept) await file.write(bytes)
    kept = []
  }
  return {
    async write(bytes) {
      if (file) return file.write(bytes)
      kept.push(Buffer.from(bytes))
      size += bytes.length
      if (size > largest) await goOn()
    },
    async end() {
      const tnef = file ? null : await opening(leaf, kept)
      if (tnef) return opened(tnef)
      if (!file) await goOn()
      await file!.end()
    },
  }
}

async function opening(leaf: Leaf, kept: Buffer[]) {
  let found: Tnef | null = null
  const sink = keeping(leaf, largest, (bytes) => {
    found = readTnef(bytes)
  })
  for (const bytes of kept) await sink.write(bytes)
  await sink.end()
  return found as Tnef | null
}
