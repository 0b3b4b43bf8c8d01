import type { ProblemCode } from '../../model.ts'

type Take = (object: Record<string, unknown>, line: number) => void

/**
 * The objects of a JSON text that comes in pieces: those of the outermost array, or that stand alone
 * one after the other. One that is no JSON is told, and the next is read.
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
        from = -1
        this.close()
      }
    }
    if (from !== -1) this.pieces.push(text.slice(from))
  }

  end() {
    if (this.inside) this.problem('truncated', this.start)
    else if (this.arrays > 0) this.problem('truncated', this.line)
  }

  private close() {
    const text = this.pieces.join('')
    this.pieces = []
    this.inside = false
    try {
      this.take(JSON.parse(text) as Record<string, unknown>, this.start)
    } catch {
      this.problem('bad_syntax', this.start)
    }
  }
}
