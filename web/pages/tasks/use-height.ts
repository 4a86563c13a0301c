import { useEffect, useRef, useState } from 'react'

/** The height of a box as it is on the screen: a virtual table must be told how much of it can be seen. */
export function useHeight() {
  const box = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    if (box.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => setHeight(Math.floor(entry?.contentRect.height ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return [box, height] as const
}
