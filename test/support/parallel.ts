import pLimit from 'p-limit'

/** Does the same to each, at most `atOnce` at a time. */
export async function inParallel<T>(
  atOnce: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  await pLimit(atOnce).map(items, work)
}
