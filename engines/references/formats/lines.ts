/**
 * Lines of a text that comes in pieces, whichever line end it has. A line that goes on over many
 * pieces is put together once, so that a line of 100 MB costs no more than others.
 */
export class Lines {
  /** The number of the line that was given last. */
  number = 0
  private rest: string[] = []
  private readonly take: (line: string, number: number) => void

  constructor(take: (line: string, number: number) => void) {
    this.take = take
  }

  /** Text in which every line ends with a line feed. */
  write(text: string) {
    let from = 0
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
      let line = text.slice(from, to)
      if (this.rest.length > 0) {
        line = this.rest.join('') + line
        this.rest = []
      }
      this.take(line, ++this.number)
      from = to + 1
    }
    if (from < text.length) this.rest.push(text.slice(from))
  }

  end() {
    const line = this.rest.join('')
    this.rest = []
    if (line !== '') this.take(line, ++this.number)
  }
}
