import { useEffect, useState } from 'react'

/** Business time as it runs on from what the server said, in epoch milliseconds; by this browser's count, not its clock. */
export function useBusinessNow(
  read: { now: string; readAt: number } | null | undefined,
  everyMs = 1_000,
): number | null {
  const [count, setCount] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setCount(performance.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  if (read === null || read === undefined) return null
  return new Date(read.now).getTime() + Math.max(0, count - read.readAt)
}
