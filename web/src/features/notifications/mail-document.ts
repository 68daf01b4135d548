// A letter is somebody's HTML: it is shown in a frame that runs no script and loads nothing from elsewhere. The page's
// policy allows no inline style either, so the letter's own styles are taken out of the text and set through the CSSOM.

interface Letter {
  /** The letter's elements; inert, with each `style` kept as `data-style`. */
  readonly body: HTMLElement
  readonly css: string
}

const DANGEROUS = 'script, iframe, object, embed, form, meta, link, base, template'

/** Takes a letter apart without running or loading any of it. */
export function readLetter(html: string): Letter {
  let css = ''
  const bare = html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi, (_, rules: string) => {
      css += rules
      return ''
    })
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='))
  const { body } = new DOMParser().parseFromString(bare, 'text/html')
  for (const element of body.querySelectorAll(DANGEROUS)) element.remove()
  for (const element of body.querySelectorAll('*')) clean(element)
  return { body, css }
}

function clean(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const address = name === 'href' || name === 'src' || name === 'action' || name === 'background'
    if (name.startsWith('on') || name === 'srcset' || (address && !isHarmless(element, value))) element.removeAttribute(name)
  }
  if (element.tagName === 'A') {
    element.setAttribute('target', '_blank')
    element.setAttribute('rel', 'noopener noreferrer')
  }
}

/** Links may lead anywhere a person would expect; pictures only come from this host or the letter itself. */
function isHarmless(element: Element, address: string): boolean {
  if (element.tagName === 'A') return /^(https?:|mailto:|tel:|\/|#)/i.test(address.trim())
  return /^(data:image\/|\/(?!\/))/i.test(address.trim())
}

/** Writes the letter into an empty frame of the same origin and gives its height. */
export function writeLetter(frame: HTMLIFrameElement, { body, css }: Letter): void {
  const page = frame.contentDocument
  const view = frame.contentWindow as (Window & typeof globalThis) | null
  if (!page || !view) return
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(`html { color-scheme: light; font: 16px/1.5 system-ui, sans-serif } body { margin: 16px; overflow-wrap: break-word } img { max-width: 100% }\n${css}`)
  page.adoptedStyleSheets = [sheet]
  page.body.replaceChildren(...[...body.childNodes].map((node) => page.importNode(node, true)))
  page.body.style.cssText = body.getAttribute('data-style') ?? ''
  for (const element of page.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.getAttribute('data-style') ?? ''
    element.removeAttribute('data-style')
  }
}
