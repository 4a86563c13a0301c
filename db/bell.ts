/** What a listener sleeps by. A ring while nobody listens is heard at the next listening. */
export function createBell() {
  let rung = false
  let wakeUp = () => {}
  const ring = () => {
    rung = true
    wakeUp()
  }
  const heardWithin = async (ms: number): Promise<void> => {
    if (!rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    rung = false
  }
  return { ring, heardWithin }
}
