// Drawings, not interface: the colours here are fur and feathers and stay the same in light and dark.

/** [ground, coat, shade] */
type Palette = readonly [string, string, string]

const RUST: Palette = ['#F0D8CC', '#A8502E', '#6E2F19']
const GREY: Palette = ['#E3E5EA', '#8B8F98', '#5C6069']
const GINGER: Palette = ['#F3DCC3', '#C97B3C', '#8A4F22']
const CREAM: Palette = ['#DDE6D6', '#EAD3AE', '#B8966A']
const WHITE: Palette = ['#D5E3E2', '#F5F1EA', '#CFC6B8']
const BLACK: Palette = ['#DDE0E6', '#3B3A40', '#1F1E22']
const BROWN: Palette = ['#E9DFD2', '#8C6141', '#5B3C26']
const LEAF: Palette = ['#E6E4D2', '#86A05C', '#566C38']
const SAND: Palette = ['#E2E8D3', '#B3A264', '#7A6D38']
const SKY: Palette = ['#F1E6CF', '#6F9CC4', '#41698D']
const BARE: Palette = ['#E4E0DC', '#E5BFAC', '#B98B76']
const LEMON: Palette = ['#DCE6EA', '#E8C65A', '#B08D25']

const INK = '#2A211B'
const PALE = '#F1E9DC'

interface Face {
  readonly coats: readonly Palette[]
  readonly draw: (coat: string, shade: string, eyes: string) => string
}

const eyes = (fill: string, y = 20.6, dx = 4.6) =>
  `<circle cx="${20 - dx}" cy="${y}" r="1.55" fill="${fill}"/><circle cx="${20 + dx}" cy="${y}" r="1.55" fill="${fill}"/>`

/** What a kind of coat adds to a face; short hair adds nothing, and no hair changes the palette instead. */
const COATS: Record<string, (coat: string, shade: string) => string> = {
  curly: (coat) => `<g fill="${coat}"><circle cx="15" cy="9.5" r="3.2"/><circle cx="20" cy="8" r="3.6"/><circle cx="25" cy="9.5" r="3.2"/></g>`,
  wire: (_, shade) => `<path d="m15.5 32-1 3M18.500 33.200l-.4 3M21.500 33.200l.4 3M24.500 32l1 3" stroke="${shade}" stroke-width="1.2" stroke-linecap="round"/>`,
  long: (coat) => `<path d="M10 23.500 6.600 27l3.900.6-1.600 3 5.100.4Zm20 0 3.400 3.500-3.900.6 1.600 3-5.100.4Z" fill="${coat}"/>`,
  double: (coat) => `<path d="M10 23.500 6.600 27l3.900.6Zm20 0 3.400 3.500-3.900.6Z" fill="${coat}"/>`,
}

const smallNose = `<path d="M18.6 25h2.8l-1.4 1.5Z" fill="${INK}"/>`

const FACES: Record<string, Face> = {
  dog: {
    coats: [GINGER, BROWN, GREY, CREAM, BLACK, RUST],
    draw: (coat, shade, eye) =>
      `<path d="M20 8.5c7 0 11 5 11 12.5S26.5 34 20 34 9 28.5 9 21 13 8.5 20 8.5Z" fill="${coat}"/>` +
      `<path d="M11.5 10.5C7 10 4.6 15 5.2 20.5c.4 3.600 3.600 4.600 5 1.500 1.400-3 2-7.500 4.800-10.500-1-.7-2.200-1-3.500-1Zm17 0c4.500-.5 6.900 4.500 6.300 10-.4 3.600-3.600 4.600-5 1.500-1.400-3-2-7.500-4.800-10.500 1-.7 2.200-1 3.500-1Z" fill="${shade}"/>` +
      `<ellipse cx="20" cy="27.2" rx="6" ry="5" fill="#fff" opacity=".82"/>${eyes(eye)}` +
      `<path d="M17.8 24.6h4.400c.6 0 .8.700.4 1.100l-1.900 1.800a1 1 0 0 1-1.400 0l-1.900-1.800c-.4-.4-.2-1.100.4-1.100Z" fill="${INK}"/><path d="M20 27.500v1.600" stroke="${INK}" stroke-linecap="round"/>`,
  },
  cat: {
    coats: [GREY, WHITE, GINGER, BLACK, CREAM, BROWN],
    draw: (coat, shade, eye) =>
      `<path d="M9.500 7.500c-.2-1 .9-1.600 1.700-1l6 4.200h5.600l6-4.200c.8-.6 1.900 0 1.700 1L29.600 17c.9 1.600 1.400 3.400 1.400 5.300C31 29 26.500 33 20 33S9 29 9 22.300c0-1.900.5-3.700 1.400-5.300Z" fill="${coat}"/>` +
      `<path d="m11.600 10 3.600 2.800-2.800 2.500Zm16.800 0-3.600 2.800 2.800 2.500Z" fill="${shade}"/>${eyes(eye)}` +
      `<path d="M18.600 25h2.800l-1.400 1.500Z" fill="${eye}"/><path d="M20 26.500c0 1.200-1 1.900-2.200 1.700M20 26.500c0 1.200 1 1.900 2.200 1.700" stroke="${eye}" stroke-width=".9" fill="none" stroke-linecap="round"/>`,
  },
  rabbit: {
    coats: [WHITE, GREY, BROWN, CREAM],
    draw: (coat, shade, eye) =>
      `<path d="M13 4.500c2.600 0 4 5 4.300 9.600h5.400C23 9.500 24.400 4.500 27 4.500c3 0 2.600 6.800.8 11.200 2 1.700 3.200 4.200 3.200 7C31 29.400 26.500 33.500 20 33.500S9 29.400 9 22.700c0-2.800 1.200-5.300 3.200-7C10.400 11.300 10 4.500 13 4.500Z" fill="${coat}"/>` +
      `<path d="M13.300 7.500c1 0 2 3.300 2.200 6.400l-1.300.7c-1.400-3-1.900-7.100-.9-7.100Zm13.400 0c-1 0-2 3.300-2.200 6.400l1.300.7c1.400-3 1.900-7.100.9-7.100Z" fill="${shade}"/>${eyes(eye)}${smallNose}`,
  },
  bird: {
    coats: [LEMON, SKY, LEAF, WHITE],
    draw: (coat, shade, eye) =>
      `<path d="M20 9.500c-2.500-1.400-3.200-3.800-2.300-6 1.200 1 1.800 1.700 2.400 3 .7-1.500 1.600-2.300 3-2.900.5 2.400-.6 4.700-3.100 5.900Z" fill="${shade}"/>` +
      `<path d="M20 8.500c7 0 11.500 5 11.500 12.300S27 33.500 20 33.500 8.500 28.100 8.500 20.800 13 8.500 20 8.500Z" fill="${coat}"/>` +
      `<ellipse cx="20" cy="22" rx="8.500" ry="6.200" fill="#fff" opacity=".72"/>${eyes(eye === PALE ? INK : eye, 20, 5)}` +
      `<path d="M17 22.600c1-.9 5-.9 6 0 .5.500-2.200 5.200-3 5.200s-3.500-4.700-3-5.200Z" fill="#C97B2A"/>`,
  },
  horse: {
    coats: [BROWN, RUST, BLACK, CREAM, GREY],
    draw: (coat, shade, eye) =>
      `<path d="m13.800 11.500-2.200-7.200 5.600 4.200Zm12.400 0 2.200-7.200-5.600 4.200Z" fill="${shade}"/>` +
      `<path d="M20 7.500c5.400 0 8.600 3.500 8.600 9.500 0 3.500-1 6-1.600 9-.8 5-3 8.500-7 8.500s-6.200-3.500-7-8.500c-.6-3-1.600-5.500-1.600-9 0-6 3.200-9.500 8.600-9.500Z" fill="${coat}"/>` +
      `<path d="M20 5.500c3 2.200 3.600 6.500 1.500 11-.7 1.500-2.300 1.500-3 0-2.100-4.500-1.500-8.800 1.500-11Z" fill="${shade}"/>` +
      `<ellipse cx="20" cy="29.800" rx="5.400" ry="4.200" fill="#fff" opacity=".7"/>${eyes(eye, 18.8, 5)}` +
      `<circle cx="17.900" cy="29.600" r=".9" fill="${INK}"/><circle cx="22.100" cy="29.600" r=".9" fill="${INK}"/>`,
  },
  rodent: {
    coats: [CREAM, GINGER, GREY, WHITE],
    draw: (coat, shade, eye) =>
      `<circle cx="11.500" cy="12" r="4.800" fill="${coat}"/><circle cx="28.500" cy="12" r="4.800" fill="${coat}"/><circle cx="11.500" cy="12.200" r="2.600" fill="${shade}"/><circle cx="28.500" cy="12.200" r="2.600" fill="${shade}"/>` +
      `<path d="M20 9.500c7.500 0 12 4.800 12 11.800S27.300 33.500 20 33.500 8 28.300 8 21.300 12.500 9.500 20 9.500Z" fill="${coat}"/>` +
      `<ellipse cx="15" cy="27" rx="5" ry="4.200" fill="#fff" opacity=".7"/><ellipse cx="25" cy="27" rx="5" ry="4.200" fill="#fff" opacity=".7"/>${eyes(eye, 20, 5.2)}` +
      `<path d="M18.600 23.800h2.800l-1.400 1.500Z" fill="${INK}"/><rect x="18.800" y="27" width="2.400" height="2.600" rx=".6" fill="#fff"/>`,
  },
  reptile: {
    coats: [LEAF, SAND],
    draw: (coat, shade, eye) =>
      `<path d="M20 9.500c3 0 5-1.500 7.500-.8 3 .9 4.500 4.300 4.500 8.800 0 8-5 15-12 15S8 25.500 8 17.500c0-4.500 1.500-7.900 4.500-8.800C15 8 17 9.500 20 9.500Z" fill="${coat}"/>` +
      `<circle cx="20" cy="13" r="1.300" fill="${shade}"/><circle cx="16.800" cy="15" r="1" fill="${shade}"/><circle cx="23.200" cy="15" r="1" fill="${shade}"/>` +
      `<circle cx="13.600" cy="17" r="3.400" fill="#fff" opacity=".8"/><circle cx="26.400" cy="17" r="3.400" fill="#fff" opacity=".8"/>${eyes(eye, 17.2, 6.4)}` +
      `<path d="M13 25.500c4.500 2.700 9.500 2.700 14 0" stroke="${shade}" stroke-width="1.300" fill="none" stroke-linecap="round"/><circle cx="18.600" cy="22" r=".6" fill="${shade}"/><circle cx="21.400" cy="22" r=".6" fill="${shade}"/>`,
  },
  other: {
    coats: [WHITE, CREAM, GREY],
    draw: (_, shade) =>
      `<g fill="${shade}"><ellipse cx="13" cy="16" rx="2.800" ry="3.600"/><ellipse cx="27" cy="16" rx="2.800" ry="3.600"/><ellipse cx="17.800" cy="11.500" rx="2.600" ry="3.400"/><ellipse cx="22.200" cy="11.500" rx="2.600" ry="3.400"/>` +
      `<path d="M20 18.500c4.200 0 8 4.200 8 8 0 2.400-1.700 3.800-3.900 3.800-1.500 0-2.600-.7-4.100-.7s-2.600.7-4.100.7c-2.200 0-3.900-1.400-3.900-3.800 0-3.800 3.800-8 8-8Z"/></g>`,
  },
}

/** The inside of a 40 × 40 drawing. The same pet always looks the same: `seed` (its id) picks the colour. */
export function petFace(species: string, seed: string, hair = 'short'): string {
  const face = FACES[species] ?? FACES['other']!
  const [ground, coat, shade] = hair === 'hairless' ? BARE : face.coats[hash(seed) % face.coats.length]!
  const eye = coat === BLACK[1] ? PALE : INK
  const extra = HAIRY.has(species) ? COATS[hair]?.(coat, shade) ?? '' : ''
  return `<rect width="40" height="40" fill="${ground}"/>${extra}${face.draw(coat, shade, eye)}`
}

const HAIRY = new Set(['dog', 'cat'])

/** FNV-1a, 32 bits: spread is all that is asked of it. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const char of text) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193)
  return h >>> 0
}
