import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/**
 * The sources with a few of them edited in memory: what the compiler asks for then, and the edited programs to run. Files
 * that are not edited are read and parsed once, whatever is made of them.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** By path from the root of the repository, what becomes of a file's text. */
export type Edits = Readonly<Record<string, (text: string) => string>>

/** Puts something in front of the first place where a text has this; the place must be there. */
export function before(place: string, added: string): (text: string) => string {
  return (text) => {
    if (!text.includes(place)) throw new Error(`nothing to put ${added} before: ${place}`)
    return text.replace(place, () => added + place)
  }
}

/** The same, behind it. */
export function after(place: string, added: string): (text: string) => string {
  return (text) => before(place, '')(text).replace(place, () => place + added)
}

/** One edit of a file after the other. */
export function all(...edits: ((text: string) => string)[]): (text: string) => string {
  return (text) => edits.reduce((edited, edit) => edit(edited), text)
}

const parsed = new Map<string, ts.SourceFile | undefined>()

interface Question {
  config: 'tsconfig.json' | 'web/tsconfig.json'
  /** Of which rooms. */
  rooms: readonly string[]
  /** Only files with this are looked at: words that every table of a vocabulary has, or the names of its types. */
  mentioning?: RegExp
}

/** Of the compiler: a row or a property is missing, or one is not of its type. */
const MISSING = [1360, 2322, 2739, 2740, 2741]

/** The tables, `file: name`, in which the compiler finds something missing, each once. */
export function askedFor(edits: Edits, question: Question): string[] {
  const found = problems(edits, question).filter(({ code }) => MISSING.includes(code))
  return [...new Set(found.map(placeOf))].sort()
}

/** All that the compiler finds wrong. */
export function wrong(edits: Edits, question: Question): string[] {
  return problems(edits, question).map(
    (each) => `${placeOf(each)}: ${ts.flattenDiagnosticMessageText(each.messageText, ' ')}`,
  )
}

function problems(edits: Edits, { config, rooms, mentioning = /^/ }: Question): readonly ts.Diagnostic[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined }
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(join(ROOT, config), { noEmit: true }, host)!
  const roots = fileNames.filter((name) => rooms.some((room) => relative(ROOT, name).startsWith(`${room}/`)))
  const program = ts.createProgram(roots, options, editedHost(options, config, edits))
  const looked = roots.flatMap((name) => program.getSourceFile(name) ?? []).filter(({ text }) => mentioning.test(text))
  return looked.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
}

function editedHost(options: ts.CompilerOptions, config: string, edits: Edits): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile.bind(host)
  return {
    ...host,
    getSourceFile(name, how) {
      const edit = edits[relative(ROOT, name)]
      if (edit !== undefined) return ts.createSourceFile(name, edit(ts.sys.readFile(name) ?? ''), how)
      const key = `${config} ${name}`
      if (!parsed.has(key)) parsed.set(key, read(name, how))
      return parsed.get(key)
    },
  }
}

function placeOf({ file, start = 0 }: ts.Diagnostic): string {
  if (file === undefined) return 'options'
  const statement = file.statements.find((each) => each.pos <= start && start < each.end)
  const [declared] =
    statement !== undefined && ts.isVariableStatement(statement) ? statement.declarationList.declarations : []
  const named = declared ?? statement
  const name = named !== undefined && 'name' in named ? (named.name as ts.Node).getText(file) : 'default'
  return `${relative(ROOT, file.fileName)}: ${name}`
}

/** Makes programs of these files and all that they import, with the edits, for `use`; afterwards they are gone. */
export async function running<T>(
  edits: Edits,
  entries: readonly string[],
  use: (path: (of: string) => string) => Promise<T>,
) {
  const cache = join(ROOT, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const out = mkdtempSync(join(cache, 'extension-'))
  try {
    const written = new Set<string>()
    for (const entry of entries) write(entry)
    return await use((of) => join(out, of.replace(/\.ts$/, '.js')))

    function write(file: string): void {
      if (written.has(file)) return
      written.add(file)
      const text = (edits[file] ?? String)(ts.sys.readFile(join(ROOT, file)) ?? '')
      const compilerOptions = { ...PLAIN, rewriteRelativeImportExtensions: true }
      const { outputText } = ts.transpileModule(text, { compilerOptions })
      mkdirSync(dirname(join(out, file)), { recursive: true })
      writeFileSync(join(out, file.replace(/\.ts$/, '.js')), outputText)
      for (const [, path = ''] of outputText.matchAll(/from ['"](\.[^'"]*)\.js['"]/g))
        write(join(dirname(file), `${path}.ts`))
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}

const PLAIN = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
