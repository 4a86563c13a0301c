/** What `npm run bench:console` does within the page: it is handed to the browser as it stands. */
globalThis.benchOfConsole = { scroll, open }

/**
 * Turns the wheel in every frame until the list stays where it is.
 * @param {'up' | 'down'} direction
 * @returns {Promise<number[]>} the lengths of the frames, in milliseconds
 */
async function scroll(direction) {
  const STEP_PX = 600
  const STANDS_FOR_MS = 1_500
  const holder = document.querySelector('.ant-table-tbody-virtual-holder')
  if (holder === null) throw new Error('there is no list')
  const frames = []
  let place = ''
  let movedAt = performance.now()
  let before = await nextFrame()
  while (performance.now() - movedAt < STANDS_FOR_MS) {
    holder.dispatchEvent(new WheelEvent('wheel', { deltaY: direction === 'down' ? STEP_PX : -STEP_PX, bubbles: true }))
    const now = await nextFrame()
    frames.push(now - before)
    before = now
    const first = holder.querySelector('a')?.getAttribute('href') ?? ''
    if (first !== place) movedAt = now
    place = first
  }
  return frames
}

/**
 * Clicks a task of those in sight, and waits until its page has its heading.
 * @param {number} which
 * @returns {Promise<number>} milliseconds
 */
async function open(which) {
  const links = [...document.querySelectorAll('main a[href*="/tasks/"]')]
  const link = links[which % links.length]
  if (link === undefined) throw new Error('there is no task')
  const began = performance.now()
  link.click()
  while (document.querySelector('main header h1') === null) await nextFrame()
  return performance.now() - began
}

function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
