export type Entry = { kind: string; key: string; fields: [name: string, value: string][] }

/** Where the parts of a value end: braces and quotes, whatever stands in them. */
function closing(text: string, from: number): number {
  const quoted = text[from] === '"'
  let depth = quoted ? 0 : 1
  for (let at = from + 1; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === 92) at += 1
    else if (sign === 123) depth += 1
    else if (sign === 125) {
      depth -= 1
      if (depth === 0 && !quoted) return at
    } else if (sign === 34 && quoted && depth === 0) return at
  }
  return -1
}

/** An entry's text, from `@` to its last brace; undefined when that is no entry. */
export function entryIn(
  text: string,
  macros: ReadonlyMap<string, string>,
  told: (code: 'unknown_macro' | 'bad_syntax') => void,
): Entry | undefined {
  const start = /^@\s*([A-Za-z]+)\s*[{(]\s*/.exec(text)
  if (!start) return undefined
  const kind = start[1]!.toLowerCase()
  let at = start[0].length
  let key = ''
  if (kind !== 'string' && kind !== 'preamble') {
    const named = /^([^,={}"]*?)\s*(?:,|(?=[})]\s*$))/.exec(text.slice(at, at + 1000))
    if (named) {
      key = named[1]!.trim()
      at += named[0].length
    }
  }
  const fields: Entry['fields'] = []
  for (;;) {
    const name = /^[\s,]*([^\s=,{}"#()]+)\s*=\s*/.exec(text.slice(at, at + 300))
    if (!name) {
      if (/[^\s,})]/.test(text.slice(at))) told('bad_syntax')
      return { kind, key, fields }
    }
    at += name[0].length
    const parts: string[] = []
    for (;;) {
      at += /^\s*/.exec(text.slice(at, at + 1000))![0].length
      if (text[at] === '{' || text[at] === '"') {
        const end = closing(text, at)
        if (end === -1) {
          told('bad_syntax')
          fields.push([name[1]!.toLowerCase(), text.slice(at + 1)])
          return { kind, key, fields }
        }
        parts.push(text.slice(at + 1, end))
        at = end + 1
      } else {
        const bare = /^[^\s,#{}"()]+/.exec(text.slice(at, at + 300))?.[0] ?? ''
        const macro = macros.get(bare.toLowerCase())
        if (macro === undefined && bare && !/^\d+$/.test(bare)) told('unknown_macro')
        parts.push(macro ?? bare)
        at += bare.length
      }
      const more = /^\s*#/.exec(text.slice(at, at + 100))
      if (!more) break
      at += more[0].length
    }
    fields.push([name[1]!.toLowerCase(), parts.join('')])
  }
}
