/** How light a colour is, from 0 to 1: relative luminance, WCAG 2. */
export function luminance([red, green, blue]: readonly [number, number, number]): number {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Black or white, whichever reads better on it. */
export function accentInk(hex: string): string {
  const light = luminance([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number])
  return light > 0.179 ? '#000' : '#fff'
}

/** Whether the page around is light or dark: the first ground that is not clear, from the body outwards. */
export function ground(): 'light' | 'dark' {
  for (const each of [document.body, document.documentElement]) {
    const parts = getComputedStyle(each).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? []
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts
    if (parts.length >= 3 && alpha > 0.5) return luminance([red, green, blue]) < 0.2 ? 'dark' : 'light'
  }
  return 'light'
}
