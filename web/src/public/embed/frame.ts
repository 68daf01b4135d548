// Tells the page around how tall this one is, and when somebody is done. None of it is a secret, and nothing is listened to.

const tell = (message: Record<string, unknown>) => parent.postMessage(message, '*')

let told = 0

/** The body is as tall as what it shows; the document would be at least as tall as the frame and never shrink. */
function measure() {
  const height = Math.ceil(document.body.getBoundingClientRect().height)
  if (height !== told) tell({ tend: 'size', height: (told = height) })
}

if (parent !== window) {
  new ResizeObserver(measure).observe(document.body)
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) tell({ tend: 'close' })
  })
  addEventListener('tend:step', () => tell({ tend: 'step' }))
  const booked = document.querySelector<HTMLElement>('[data-booked]')
  if (booked) tell({ tend: 'booked', service: booked.dataset['booked'] })
}
