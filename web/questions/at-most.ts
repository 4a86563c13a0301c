/**
 * How long a text may be, for a field of the component library: what is more is shown in red and refused when it is sent. A
 * limit of the browser's own would cut what is pasted, and nobody would know.
 */
export function atMost(max: number) {
  const show = ({ count }: { count: number }) => (count > max ? `${count} / ${max}` : '')
  return { count: { max, show } }
}
