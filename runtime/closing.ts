/** What was opened is closed in the opposite order, each once, also if one of them fails. */
export function closing() {
  const opened: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    const problems: unknown[] = []
    for (const each of opened.splice(0).reverse()) await each().catch((error: unknown) => problems.push(error))
    if (problems.length > 0) throw problems[0]
  }
  return { closes: (each: () => Promise<void>) => void opened.push(each), close }
}
