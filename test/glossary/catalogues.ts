import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A text that people read, with where it is written. */
export interface Said {
  place: string
  text: string
  language: 'zh' | 'en'
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HAN = /\p{Script=Han}/u

/** Where texts for people are written. */
const CATALOGUES = [
  'web/i18n',
  'activities/mail',
  'api/exports',
  'api/http/kept-outcome-text.ts',
  'api/http/problem-texts.ts',
  'api/http/validation-reasons.ts',
  'db/visit-calendar.ts',
]

/** The texts of all catalogues but the glossary. */
export const said: readonly Said[] = CATALOGUES.flatMap(filesIn).flatMap(textsIn)

/** The texts of the glossary. */
export const named: readonly Said[] = filesIn('glossary').flatMap(textsIn)

function filesIn(path: string): string[] {
  if (statSync(join(ROOT, path)).isFile()) return [path]
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name))
}

/** String literals that say something: no keys, no paths of imports, no identifiers. */
function textsIn(path: string): Said[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true)
  const texts: Said[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node
      const isReadable = HAN.test(node.text) || /^[A-Z]|\s/u.test(node.text)
      if (!isKey && isReadable) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart())
        const text = node.text.replaceAll(/\{\{[^}]*\}\}/gu, '…')
        texts.push({ place: `${path}:${line + 1}`, text, language: HAN.test(text) ? 'zh' : 'en' })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts
}
