import { Link } from '@tanstack/react-router'

/** A case's number, a link to the case everywhere. */
export function CaseLink({ caseNo }: { caseNo: string }) {
  return (
    <Link to="/cases/$caseNo" params={{ caseNo }}>
      {caseNo}
    </Link>
  )
}
