import { Link } from '@tanstack/react-router'

/** A case's number, which leads to the case wherever it stands. */
export function CaseLink({ caseNo }: { caseNo: string }) {
  return (
    <Link to="/cases/$caseNo" params={{ caseNo }}>
      {caseNo}
    </Link>
  )
}
