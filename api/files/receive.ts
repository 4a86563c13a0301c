import type { FastifyRequest } from 'fastify'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { fileName } from './file-name.ts'
import type { FileStore, ReceivedFile } from './file-store.ts'

/** A form with one file. */
export interface ReceivedForm {
  received: ReceivedFile
  name: string
  /** Its other fields, by name. */
  fields: ReadonlyMap<string, string>
}

/**
 * Reads the parts of a form in whatever order they come, and gives what `of` makes of them. Throws what is missing; then
 * nothing of the file stays.
 */
export async function receiveForm<T>(
  request: FastifyRequest,
  files: FileStore,
  of: (form: ReceivedForm) => T,
): Promise<T> {
  if (!request.isMultipart()) throw new ApiProblem('UNSUPPORTED_MEDIA_TYPE')
  const fields = new Map<string, string>()
  let file: { received: ReceivedFile; name: string } | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') fields.set(part.fieldname, part.value)
        continue
      }
      if (file !== undefined) throw moreThanOne()
      file = { received: await files.receive(part.file), name: fileName(part.filename) }
      // The stream ends quietly if the limit cuts it.
      if (part.file.truncated) throw new ApiProblem('PAYLOAD_TOO_LARGE')
    }
    if (file === undefined) throw new InvalidInput([{ field: '/file', in: 'body', rule: 'required' }])
    return of({ ...file, fields })
  } catch (error) {
    if (file !== undefined) await files.discard(file.received)
    if (codeOf(error) === 'FST_FILES_LIMIT') throw moreThanOne()
    throw isOfTheParser(error) ? new ApiProblem('BAD_REQUEST', {}, { cause: error }) : error
  }
}

function moreThanOne(): InvalidInput {
  return new InvalidInput([{ field: '/file', in: 'body', rule: 'one-file' }])
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** The reader of forms throws plain errors if a form has no boundary or no end; all others have a code or a class. */
function isOfTheParser(error: unknown): boolean {
  return error instanceof Error && error.constructor === Error && !('code' in error)
}
