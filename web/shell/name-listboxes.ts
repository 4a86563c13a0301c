/**
 * The open list of a Select has no name of its own, and a screen reader then says only “list”. It gets that of the field
 * it belongs to. Gives the function that ends it.
 */
export function nameListboxes(root: HTMLElement): () => void {
  const observer = new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (added instanceof HTMLElement) nameIn(root, added)
    }
  })
  observer.observe(root, { childList: true, subtree: true })
  return () => observer.disconnect()
}

function nameIn(root: HTMLElement, added: HTMLElement): void {
  const lists = [...(added.matches('[role=listbox]') ? [added] : []), ...added.querySelectorAll('[role=listbox]')]
  for (const list of lists) {
    const field = root.querySelector(`[role=combobox][aria-controls="${CSS.escape(list.id)}"]`)
    const name = field instanceof HTMLInputElement ? nameOf(field) : null
    if (name !== null && !list.hasAttribute('aria-label')) list.setAttribute('aria-label', name)
  }
}

function nameOf(field: HTMLInputElement): string | null {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? null
}
