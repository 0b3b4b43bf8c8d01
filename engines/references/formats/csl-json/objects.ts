import type { ProblemCode } from '../../model.ts'

/** Where another item may start within a text: an object that is neither a name nor a date. */
const another =
  /[\n,]\s*(\{\s*"(?!(?:family|given|literal|name|suffix|(?:non-)?dropping-particle|comma-suffix|static-ordering|parse-names|isInstitution|ORCID|date-parts|raw|season|circa)"))/g
/** Characters that are read once more at most, so that a file of broken items ends. */
const mostAgain = 1 << 27

type Take = (object: Record<string, unknown>, line: number) => void

/**
 * The objects of a JSON text that comes in pieces: those of the outermost array, or that stand alone
 * one after the other. One that is no JSON is told, and the next is read, also when the broken one
 * has taken it in.
 */
export class JsonObjects {
  line = 1
  private pieces: string[] = []
  private depth = 0
  private arrays = 0
  private quoted = false
  private escaped = false
  private inside = false
  private start = 1
  private again = 0
  private readonly take: Take
  private readonly problem: (code: ProblemCode, line: number) => void

  constructor(take: Take, problem: (code: ProblemCode, line: number) => void) {
    this.take = take
    this.problem = problem
  }

  write(text: string) {
    let from = this.inside ? 0 : -1
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (sign === 10) this.line += 1
      if (this.quoted) {
        if (this.escaped) this.escaped = false
        else if (sign === 92) this.escaped = true
        else if (sign === 34) this.quoted = false
      } else if (sign === 34) this.quoted = this.inside
      else if (sign === 91 && !this.inside) this.arrays += 1
      else if (sign === 93 && !this.inside) this.arrays -= 1
      else if (sign === 123) {
        if (!this.inside) {
          this.inside = true
          this.start = this.line
          from = at
        }
        this.depth += 1
      } else if (sign === 125 && this.inside && --this.depth === 0) {
        this.pieces.push(text.slice(from, at + 1))
        this.close()
        from = this.inside ? at + 1 : -1
      }
    }
    if (from !== -1) this.pieces.push(text.slice(from))
  }

  end() {
    const isTold = this.inside
    while (this.inside) {
      const text = this.pieces.join('')
      const { start } = this
      this.reset()
      this.problem('truncated', start)
      this.readOn(text, start)
    }
    if (this.arrays > 0 && !isTold) this.problem('truncated', this.line)
  }

  private close() {
    const text = this.pieces.join('')
    const { start } = this
    this.reset()
    let object: Record<string, unknown>
    try {
      object = JSON.parse(text) as Record<string, unknown>
    } catch {
      this.problem('bad_syntax', start)
      return this.readOn(text, start)
    }
    this.take(object, start)
  }

  private reset() {
    this.pieces = []
    this.inside = false
    this.quoted = false
    this.escaped = false
    this.depth = 0
  }

  /** Reads the items that a broken one has taken in. */
  private readOn(text: string, start: number) {
    another.lastIndex = 1
    const found = another.exec(text)
    if (!found || this.again > mostAgain) return
    const from = found.index + found[0].length - found[1]!.length
    this.again += text.length - from
    this.line = start + text.slice(0, from).split('\n').length - 1
    this.write(text.slice(from))
  }
}
