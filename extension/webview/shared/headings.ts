/** The height of what stays at the top of the page, in pixels, for the headings that stay below it. */
const BAR = '--bar'

/**
 * Keeps the headings of tables in sight below the bar. A table wider than the page scrolls in a box of its own, where nothing can stay at
 * the top of the page: its box loses `fits`.
 */
export function keepHeadings(root: Element): void {
  const bar = root.querySelector('.bar')?.getBoundingClientRect().height ?? 0
  document.documentElement.style.setProperty(BAR, `${Math.floor(bar)}px`)
  const boxes = [...root.querySelectorAll('.wide')]
  const fitting = boxes.map(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)
  for (const [index, box] of boxes.entries()) box.classList.toggle('fits', fitting[index])
}
