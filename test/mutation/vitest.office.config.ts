import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BROKEN_RULES } from './office-rules.ts'

/** One rule of an office is broken as its file is loaded, by its number in BROKEN_RULES; none if no number is given. */
const broken = BROKEN_RULES[Number(process.env['BROKEN_RULE'] ?? '-1')]
const root = path.resolve(import.meta.dirname, '../..')

export default defineConfig({
  root,
  test: {
    include: ['office.prop', 'consultations', 'transfer', 'take-back-rules'].map(
      (name) => `test/domain/actions/${name}.test.ts`,
    ),
    bail: 1,
  },
  plugins: [
    {
      name: 'broken-rule',
      enforce: 'pre',
      transform(code, id) {
        if (broken === undefined || path.relative(root, id) !== broken.file) return null
        if (code.split(broken.from).length !== 2) throw new Error(`not once in ${broken.file}: ${broken.from}`)
        return { code: code.replace(broken.from, () => broken.to), map: null }
      },
    },
  ],
})
