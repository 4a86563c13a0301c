interface Named {
  customerName: string | null
  shortAddress: string | null
}

/** Whose and where a case is, in one line; empty for those who may not know. */
export function projectText({ customerName, shortAddress }: Named): string {
  return [customerName, shortAddress].filter((part) => part !== null && part !== '').join(' · ')
}

/** The same with the number: what a case is called if there is no room for more, as in the title of a browser's tab. */
export function caseText(kase: Named & { caseNo: string }): string {
  return [projectText(kase), kase.caseNo].filter((part) => part !== '').join(' · ')
}
