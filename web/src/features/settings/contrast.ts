/** WCAG 2 relative luminance of `#RRGGBB`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** How far apart two colours are to the eye, 1 to 21. Text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** `#12664b`, `12664B`, `#1a4`: the colour as the API takes it, or undefined. */
export function colourOf(text: string): string | undefined {
  const hex = text.trim().replace(/^#/, '')
  if (/^[0-9a-f]{3}$/i.test(hex)) return `#${hex.replace(/./g, '$&$&')}`.toUpperCase()
  return /^[0-9a-f]{6}$/i.test(hex) ? `#${hex}`.toUpperCase() : undefined
}
