/** `from` and `to` in full: "1008-12" is 1008 and 1012; an article number has no `to`. */
export type PageRange = { from: string; to: string | undefined }

/** The pages that a text names first; undefined when it names none. */
export function pagesOf(text: string): PageRange | undefined {
  const [, from, to] =
    /([A-Za-z]{0,4}\d[\w.]*)(?:\s*[-‐–—]+\s*([A-Za-z]{0,4}\d[\w.]*))?/.exec(text) ?? []
  if (!from)
    return /^[ivxlc]+$/i.test(text.trim())
      ? { from: text.trim().toLowerCase(), to: undefined }
      : undefined
  return { from: from.toUpperCase(), to: to && completed(from.toUpperCase(), to.toUpperCase()) }
}

/** The end of a range whose beginning it leaves out, "12" after "1008", "3" after "S12". */
function completed(from: string, to: string): string {
  const [, prefix = '', start = ''] = /^([A-Z]*)(\d+)/.exec(from) ?? []
  const [, own = '', end = ''] = /^([A-Z]*)(\d+)/.exec(to) ?? []
  const full = end.length < start.length ? start.slice(0, start.length - end.length) + end : end
  return (own || prefix) + full + to.slice(own.length + end.length)
}
