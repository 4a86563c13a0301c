/** What tells the lines of a list apart. */
export const lineKey = ({ caseNo, key }: { caseNo: string; key: string }) => `${caseNo} ${key}`
