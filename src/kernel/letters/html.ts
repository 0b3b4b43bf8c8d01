import type { LetterRow } from './tables.ts'

/** The letter's words as HTML: paragraphs and one button, nothing remote, readable in dark mode. */
export const htmlOf = (letter: Pick<LetterRow, 'text' | 'button' | 'language'>) =>
  `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8">` +
  `<meta name="color-scheme" content="light dark"></head>` +
  `<body style="font:16px/1.5 sans-serif;max-width:40em">` +
  letter.text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('') +
  (letter.button
    ? `<p><a href="${escape(letter.button.url)}" style="display:inline-block;padding:12px 20px;` +
      `border:2px solid;border-radius:6px;font-weight:bold">${escape(letter.button.label)}</a></p>`
    : '') +
  `</body></html>`

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!)
