import { compile, type HtmlToTextOptions } from 'html-to-text'

/** Lines that the reader of plain text understands: what a program quotes stands behind ">". */
const options: HtmlToTextOptions = {
  wordwrap: false,
  preserveNewlines: false,
  limits: { maxInputLength: 5_000_000, maxDepth: 400, maxChildNodes: 20_000 },
  formatters: {
    cell: (elem, walk, builder) => {
      walk(elem.children, builder)
      builder.addInline(' ')
    },
    cut: (elem, walk, builder, format) => {
      builder.openBlock({ leadingLineBreaks: 1 })
      builder.addLiteral(cutMark)
      builder.closeBlock({ trailingLineBreaks: 1 })
      void format
      walk(elem.children, builder)
    },
  },
  selectors: [
    { selector: '*', format: 'inline' },
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'title', format: 'skip' },
    {
      selector: 'p.MsoNormal',
      format: 'block',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    {
      selector: 'p.MsoPlainText',
      format: 'block',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    },
    { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    ...['table', 'tr'].map((selector) => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'ul', options: { itemPrefix: '- ', leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'ol', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'hr', options: { length: 10 } },
    ...[
      '#divRplyFwdMsg',
      '#mail-editor-reference-message-container',
      '.yahoo_quoted',
      '.protonmail_quote',
      '.zmail_extra',
      '#OLK_SRC_BODY_SECTION',
      '#appendonsend',
    ].map((selector) => ({ selector, format: 'cut' })),
  ],
}
/** Stands where a program's own mark says that the rest is quoted. */
const cutMark = '----- Original message -----'
const convert = compile(options)

/** The text of an HTML mail, with quotes marked as plain text marks them. Never throws. */
export function textOfHtml(html: string): string {
  const text = convert(html.replaceAll('\0', ''))
  return text
    .replaceAll('\u200b', '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
