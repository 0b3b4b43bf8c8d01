import sanitize from 'sanitize-html'

/** Where the pictures of a mail may come from. */
export type SafeOptions = {
  /** The address of a file of the mail by its content id; nothing leaves it out. */
  inline?: (contentId: string) => string | undefined
  /** Pictures from elsewhere, which tell their sender that the mail was opened. Off unless asked for. */
  remote?: boolean
}
export type Safe = { html: string; blocked: number }

const layout =
  'div p br span b i u s em strong small sub sup a img blockquote pre code hr ul ol li dl dt dd table thead tbody tfoot tr td th caption colgroup col h1 h2 h3 h4 h5 h6 center font'.split(
    ' ',
  )
const length = [/^-?[\d.]{1,6}(px|pt|em|rem|%|ex|in|cm)?$/]
const word = [/^[a-z-]{1,20}$/i]
const colour = [/^(#[0-9a-f]{3,8}|rgba?\([\d.,\s%]+\)|[a-z]{3,20})$/i]
const many = [/^(-?[\d.]{1,6}(px|pt|em|rem|%)?\s*){1,4}$/]

/**
 * The HTML of a mail made safe to show in a sandboxed frame: no script, form, style sheet or embedded
 * thing; nothing is fetched from elsewhere (`blocked` counts what was left out) until `remote` says so.
 */
export function safeHtml(html: string, { inline, remote = false }: SafeOptions = {}): Safe {
  let blocked = 0
  const source = (src: string) => {
    if (/^cid:/i.test(src)) return inline?.(decode(src.slice(4).trim()))
    if (/^data:image\/(png|jpe?g|gif|webp);base64,[a-z0-9+/=\s]+$/i.test(src)) return src
    if (!/^(https?:)?\/\//i.test(src)) return undefined
    if (!remote) blocked++
    return remote ? src : undefined
  }
  const clean = sanitize(html.replaceAll('\0', ''), {
    allowedTags: layout,
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'align', 'valign', 'bgcolor', 'width', 'height'],
      a: ['href', 'title', 'target', 'rel'],
      img: ['src', 'alt', 'title'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      table: ['cellpadding', 'cellspacing', 'border'],
      font: ['color', 'size', 'face'],
      ol: ['start', 'type'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https', 'data', ''] },
    allowProtocolRelative: false,
    allowedStyles: {
      '*': {
        color: colour,
        'background-color': colour,
        'font-weight': [/^(bold|normal|[1-9]00)$/],
        'font-style': word,
        'text-decoration': word,
        'text-align': word,
        'font-size': length,
        'line-height': length,
        margin: many,
        'margin-left': length,
        'margin-top': length,
        'margin-bottom': length,
        padding: many,
        'padding-left': length,
        'white-space': word,
        width: length,
        'border-left': [/^[\d.]+(px|pt) [a-z]+ [#a-z0-9(), ]+$/i],
        'border-collapse': word,
      },
    },
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'head'],
    transformTags: {
      a: (tagName, attribs) => ({
        tagName,
        attribs: { ...attribs, target: '_blank', rel: 'noopener noreferrer nofollow' },
      }),
      img: (tagName, { src = '', ...rest }) => {
        const from = source(src.trim())
        const attribs = { ...rest, alt: rest.alt ?? '' }
        return from
          ? { tagName, attribs: { ...attribs, src: from } }
          : { tagName: 'span', attribs: {}, text: rest.alt ? `[${rest.alt}]` : '' }
      },
    },
    nestingLimit: 200,
  })
  return { html: clean, blocked }
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
