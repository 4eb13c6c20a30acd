import path from 'node:path'
import { findBreach } from './lapisan.ts'

/**
 * The two rules of our own that oxlint has no option for: the layers (lapisan.ts), and reading the clock.
 * oxlint loads this file itself (.oxlintrc.json, `jsPlugins`).
 */
interface Specifier {
  readonly type: string
  readonly importKind?: 'type' | 'value'
  readonly exportKind?: 'type' | 'value'
  readonly imported?: { readonly name?: string }
}

interface Statement {
  readonly source: { readonly value: unknown } | null
  readonly importKind?: 'type' | 'value'
  readonly exportKind?: 'type' | 'value'
  readonly specifiers?: readonly Specifier[]
}

interface Call {
  readonly callee: { readonly type: string; readonly name?: string }
  readonly arguments: readonly unknown[]
}

interface Context {
  readonly filename: string
  readonly cwd: string
  readonly report: (finding: { node: unknown; message: string }) => void
}

type Visitor = Readonly<Record<string, (node: never) => void>>

function namesOf(node: Statement): string[] {
  return (node.specifiers ?? []).filter((s) => s.importKind !== 'type').map((s) => (s.type === 'ImportSpecifier' ? (s.imported?.name ?? '*') : '*'))
}

const lapisan = {
  create(context: Context): Visitor {
    const from = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const check = (node: Statement): void => {
      if (typeof node.source?.value !== 'string') return
      const typeOnly = node.importKind === 'type' || node.exportKind === 'type'
      const breach = findBreach({ from, spec: node.source.value, typeOnly, names: namesOf(node) }, context.cwd)
      if (breach !== null) context.report({ node, message: breach })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

const jam = {
  create(context: Context): Visitor {
    const check = (node: Call): void => {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'Date' || node.arguments.length > 0) return
      context.report({ node, message: 'the clock is read only by composition roots: take hariIni or saat from the context' })
    }
    return { NewExpression: check, CallExpression: check }
  },
}

// oxlint takes a plugin from the default export only.
export default { meta: { name: 'selaras' }, rules: { lapisan, jam } }
