/**
 * A small tree in which every check passes, and the violations planted into it. Each names the file that must be
 * reported and by which rule; the tree itself proves that what is allowed is not reported.
 */
export type Alat = 'tsc' | 'oxlint' | 'oxfmt' | 'knip'

export interface Pelanggaran {
  readonly nama: string
  readonly alat: Alat
  /** The file that must be reported. */
  readonly berkas: string
  readonly isi: string
  /** What the report must contain: the tool's code and words. */
  readonly lapor: RegExp
}

export const POHON: Readonly<Record<string, string>> = {
  'src/lib/angka.ts': 'export function ganda(n: number): number {\n  return n * 2\n}\n',
  'src/lib/basis.ts':
    "import postgres from 'postgres'\n\nexport type Sql = postgres.Sql\n\nexport function buka(url: string): Sql {\n  return postgres(url)\n}\n",
  'src/lib/folder.ts': "import { readFileSync } from 'node:fs'\n\nexport function baca(tempat: string): string {\n  return readFileSync(tempat, 'utf8')\n}\n",
  'src/modules/wilayah/wilayah.ts':
    "import { createHash } from 'node:crypto'\n\nexport function sidik(kode: string): string {\n  return createHash('sha256').update(kode).digest('hex')\n}\n",
  'src/modules/pengguna/pengguna.ts': 'export interface Pelaku {\n  readonly nama: string\n}\n',
  'src/modules/pengguna/pengguna.service.ts':
    "import type { Pelaku } from '#src/modules/pengguna/pengguna.ts'\n\nexport function sapa(p: Pelaku): string {\n  return p.nama\n}\n",
  'src/modules/usulan/usulan.ts':
    "import type { Sql } from '#src/lib/basis.ts'\nimport { ganda } from '#src/lib/angka.ts'\nimport type { Pelaku } from '#src/modules/pengguna/pengguna.ts'\n\nexport interface Usulan {\n  readonly judul: string\n  readonly pelaku: Pelaku\n}\n\nexport function nilai(n: number, _sql?: Sql): number {\n  return ganda(n)\n}\n",
  'src/modules/usulan/usulan.schema.ts': "import { z } from 'zod'\n\nexport const Ajuan = z.strictObject({ judul: z.string() })\n",
  'src/modules/usulan/usulan.policy.ts':
    "import type { Pelaku } from '#src/modules/pengguna/pengguna.ts'\n\nexport function canAjukan(p: Pelaku): boolean {\n  return p.nama !== ''\n}\n",
  'src/modules/usulan/usulan.queries.ts':
    "import type { Sql } from '#src/lib/basis.ts'\nimport type { Usulan } from '#src/modules/usulan/usulan.ts'\n\nexport async function findUsulan(sql: Sql): Promise<readonly Usulan[]> {\n  return await sql<Usulan[]>`select judul from usulan`\n}\n",
  'src/modules/usulan/usulan.service.ts':
    "import type { Sql } from '#src/lib/basis.ts'\nimport { sapa } from '#src/modules/pengguna/pengguna.service.ts'\nimport { canAjukan } from '#src/modules/usulan/usulan.policy.ts'\nimport { findUsulan } from '#src/modules/usulan/usulan.queries.ts'\nimport { nilai } from '#src/modules/usulan/usulan.ts'\nimport { sidik } from '../wilayah/wilayah.ts'\n\nexport async function ajukan(sql: Sql): Promise<string> {\n  const [pertama] = await findUsulan(sql)\n  if (pertama === undefined || !canAjukan(pertama.pelaku)) return ''\n  return sidik(`${sapa(pertama.pelaku)} ${nilai(1)}`)\n}\n",
  'src/modules/usulan/usulan.kata.ts': "export const kataUsulan = { 'tanpa-kamus': 'Pilih kamus.' }\n",
  'src/modules/usulan/usulan.routes.ts':
    "import type { Sql } from '#src/lib/basis.ts'\nimport { kataUsulan } from '#src/modules/usulan/usulan.kata.ts'\nimport { Ajuan } from '#src/modules/usulan/usulan.schema.ts'\nimport { ajukan } from '#src/modules/usulan/usulan.service.ts'\n\nexport async function terima(sql: Sql, isi: unknown): Promise<string> {\n  return Ajuan.safeParse(isi).success ? await ajukan(sql) : kataUsulan['tanpa-kamus']\n}\n\nexport type Kontrak = typeof terima\n",
  'src/server.ts':
    "import { buka } from '#src/lib/basis.ts'\nimport { baca } from '#src/lib/folder.ts'\nimport { terima } from '#src/modules/usulan/usulan.routes.ts'\n\nconsole.log(new Date(), Date.now(), await terima(buka(baca(process.env.RAHASIA ?? '')), {}))\n",
  'contoh/bekasi.ts':
    "import { buka } from '#src/lib/basis.ts'\nimport { ajukan } from '#src/modules/usulan/usulan.service.ts'\n\nexport async function jalankan(): Promise<string> {\n  return await ajukan(buka(''))\n}\n",
  'web/src/main.tsx':
    "import { canAjukan } from '#src/modules/usulan/usulan.policy.ts'\nimport type { Kontrak } from '#src/modules/usulan/usulan.routes.ts'\nimport { nilai } from '#src/modules/usulan/usulan.ts'\n\nexport const layar: { kontrak: Kontrak | null; boleh: boolean; nilai: number } = { kontrak: null, boleh: canAjukan({ nama: '' }), nilai: nilai(1) }\n",
}

const U = 'src/modules/usulan'

function lapis(nama: string, berkas: string, isi: string, lapor: RegExp): Pelanggaran {
  return { nama, alat: 'oxlint', berkas, isi, lapor: new RegExp(`selaras\\(lapisan\\).*${lapor.source}`) }
}

function lint(nama: string, aturan: string, isi: string, berkas = `${U}/${aturan}.ts`): Pelanggaran {
  return { nama, alat: 'oxlint', berkas, isi, lapor: new RegExp(`\\(${aturan}\\)`) }
}

const PURE_QUERIES = "import { findUsulan } from '#src/modules/usulan/usulan.queries.ts'\n\nexport const x = findUsulan\n"
const VALUE_SERVICE = "import { ajukan } from '#src/modules/usulan/usulan.service.ts'\n\nexport const x = ajukan\n"

export const LAPISAN: readonly Pelanggaran[] = [
  lapis(
    'modul bawah mengimpor modul atas',
    'src/modules/wilayah/naik.ts',
    "export { nilai } from '#src/modules/usulan/usulan.ts'\n",
    /wilayah lies above usulan/,
  ),
  lapis(
    'modul mengimpor dari kanannya di baris yang sama',
    'src/modules/pengguna/kanan.ts',
    "import { PerangkatDaerahBaru } from '#src/modules/perangkat-daerah/perangkat-daerah.schema.ts'\n\nexport type P = typeof PerangkatDaerahBaru\n",
    /pengguna lies above perangkat-daerah/,
  ),
  lapis('lewat jalur relatif pun terlihat', 'src/modules/wilayah/relatif.ts', "export { nilai } from '../usulan/usulan.ts'\n", /wilayah lies above usulan/),
  lapis(
    'lewat import() pun terlihat',
    'src/modules/wilayah/nanti.service.ts',
    "export const x = async (): Promise<unknown> => await import('#src/modules/usulan/usulan.ts')\n",
    /wilayah lies above usulan/,
  ),
  lapis('lib mengimpor modul', 'src/lib/modul.ts', "export { nilai } from '#src/modules/usulan/usulan.ts'\n", /knows no module/),
  lapis('modul tanpa tempat di tabel lapisan', 'src/modules/baru/baru.ts', "export { sidik } from '#src/modules/wilayah/wilayah.ts'\n", /baru is in no layer/),
  lapis('akhiran berkas yang tidak dikenal', `${U}/usulan.helper.ts`, "export { nilai } from '#src/modules/usulan/usulan.ts'\n", /known suffix/),
  lapis('queries modul lain', 'src/modules/akomodasi/akomodasi.service.ts', PURE_QUERIES, /queries file of another module/),
  lapis(
    'policy modul lain',
    'src/modules/akomodasi/akomodasi.policy.ts',
    "export { canAjukan } from '#src/modules/usulan/usulan.policy.ts'\n",
    /policy file of another module/,
  ),
  lapis('routes mengimpor queries', `${U}/a.routes.ts`, PURE_QUERIES, /routes file may not import the queries file/),
  lapis('cli mengimpor queries', `${U}/a.cli.ts`, PURE_QUERIES, /cli file may not import the queries file/),
  lapis('jobs mengimpor queries', `${U}/a.jobs.ts`, PURE_QUERIES, /jobs file may not import the queries file/),
  lapis('policy mengimpor queries', `${U}/a.policy.ts`, PURE_QUERIES, /policy file may not import the queries file/),
  lapis('schema mengimpor service', `${U}/a.schema.ts`, VALUE_SERVICE, /schema file may not import the service file/),
  lapis('queries mengimpor service', `${U}/a.queries.ts`, VALUE_SERVICE, /queries file may not import the service file/),
  lapis(
    'service mengimpor routes',
    `${U}/a.service.ts`,
    "export { terima } from '#src/modules/usulan/usulan.routes.ts'\n",
    /service file may not import the routes file/,
  ),
  lapis('service memakai driver langsung', `${U}/b.service.ts`, "import postgres from 'postgres'\n\nexport const x = postgres\n", /database driver/),
  lapis('kata mengimpor service', `${U}/a.kata.ts`, VALUE_SERVICE, /kata file may not import the service file/),
  lapis('berkas murni mengimpor queries', `${U}/murni-queries.ts`, PURE_QUERIES, /pure file may not import the queries file/),
  lapis('berkas murni mengimpor service', `${U}/murni-service.ts`, VALUE_SERVICE, /pure file may not import the service file/),
  lapis('berkas murni memakai node:fs', `${U}/murni-fs.ts`, "export { readFileSync } from 'node:fs'\n", /pure file may not import node:fs/),
  lapis('berkas murni membuat angka acak', `${U}/murni-acak.ts`, "export { randomUUID } from 'node:crypto'\n", /deterministic/),
  lapis('berkas murni mencapai Node lewat lib', `${U}/murni-lib.ts`, "export { baca } from '#src/lib/folder.ts'\n", /leads to node:fs/),
  lapis('berkas murni mencapai driver lewat lib', `${U}/murni-basis.ts`, "export { buka } from '#src/lib/basis.ts'\n", /leads to postgres/),
  lapis('berkas murni memakai zod', `${U}/murni-zod.ts`, "export { z } from 'zod'\n", /pure file may not import zod/),
  lapis('service membaca lingkungan lewat node:process', `${U}/c.service.ts`, "export { env } from 'node:process'\n", /read the environment/),
  lapis('modul mengimpor akar susunan', `${U}/d.service.ts`, "import '#src/server.ts'\n", /composition root/),
  lapis('modul mengimpor skenario', `${U}/e.service.ts`, "export { jalankan } from '#contoh/bekasi.ts'\n", /scenarios of contoh/),
  lapis('modul mengimpor uji', `${U}/f.service.ts`, "export { x } from '../../../test/alat.ts'\n", /imports only from src/),
  lapis('akar susunan mengimpor queries', 'src/cli.ts', PURE_QUERIES, /may not import the queries file/),
  lapis('skenario mengimpor queries', 'contoh/pintas.ts', PURE_QUERIES, /may not import the queries file/),
  lapis('peramban mengimpor queries', 'web/src/a.ts', PURE_QUERIES, /may not import the queries file/),
  lapis('peramban mengimpor service', 'web/src/b.ts', VALUE_SERVICE, /may not import the service file/),
  lapis(
    'peramban mengimpor nilai dari routes',
    'web/src/c.ts',
    "export { terima } from '#src/modules/usulan/usulan.routes.ts'\n",
    /may not import the routes file/,
  ),
  lapis('peramban memakai node', 'web/src/d.ts', "export { join } from 'node:path'\n", /browser cannot load node:path/),
  lapis('peramban mencapai node lewat berkas murni', 'web/src/e.ts', "export { sidik } from '#src/modules/wilayah/wilayah.ts'\n", /leads to node:crypto/),
]

const BARIS_PANJANG = Array.from({ length: 310 }, (_, i) => `export const x${i} = ${i}`).join('\n')
const FUNGSI_PANJANG = `export function x(n: number): number {\n${Array.from({ length: 61 }, (_, i) => `  n += ${i}`).join('\n')}\n  return n\n}\n`
const FUNGSI_SATU = 'export function satu(): number {\n  return dua()\n}\n'

export const LAIN: readonly Pelanggaran[] = [
  { nama: 'tipe yang salah', alat: 'tsc', berkas: `${U}/tipe.ts`, isi: "export const x: number = 'satu'\n", lapor: /TS2322/ },
  {
    nama: 'unsur larik yang mungkin tak ada',
    alat: 'tsc',
    berkas: `${U}/larik.ts`,
    isi: 'export const x = (a: readonly string[]): string => a[0]\n',
    lapor: /TS2322/,
  },
  {
    nama: 'undefined pada bidang yang boleh absen',
    alat: 'tsc',
    berkas: `${U}/absen.ts`,
    isi: 'export const x: { a?: string } = { a: undefined }\n',
    lapor: /TS2375/,
  },
  { nama: 'enum', alat: 'tsc', berkas: `${U}/enum.ts`, isi: 'export enum X {\n  a,\n}\n', lapor: /TS1294/ },
  lint('janji yang dibiarkan', 'no-floating-promises', 'export function x(): void {\n  Promise.resolve(1)\n}\n'),
  lint(
    'janji di tempat nilai biasa',
    'no-misused-promises',
    'export function x(a: number[]): void {\n  a.forEach(async (n) => {\n    await Promise.resolve(n)\n  })\n}\n',
  ),
  lint('any', 'no-explicit-any', 'export function x(a: any): unknown {\n  return a\n}\n'),
  lint('nilai any yang dipakai', 'no-unsafe-assignment', "const a: { n: number } = JSON.parse('{}')\nexport const x = a.n\n"),
  lint('tanda seru', 'no-non-null-assertion', 'export function x(a: string | null): string {\n  return a!\n}\n'),
  lint('teks kosong disamakan dengan tak ada', 'strict-boolean-expressions', 'export function x(a: string | null): number {\n  return a ? 1 : 0\n}\n'),
  lint(
    'cabang yang terlewat',
    'switch-exhaustiveness-check',
    "export function x(a: 'b' | 'c'): number {\n  switch (a) {\n    case 'b':\n      return 1\n  }\n  return 0\n}\n",
  ),
  lint('ekspor bawaan', 'no-default-export', 'const x = 1\n\nexport default x\n'),
  lint('console', 'no-console', 'export function x(): void {\n  console.log(1)\n}\n'),
  lint('berkas lebih dari 300 baris', 'max-lines', `${BARIS_PANJANG}\n`),
  lint('fungsi lebih dari 60 baris', 'max-lines-per-function', FUNGSI_PANJANG),
  lint('lebih dari empat parameter', 'max-params', 'export const x = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e\n'),
  lint(
    'bersarang lebih dari tiga tingkat',
    'max-depth',
    'export function x(a: boolean): number {\n  if (a) {\n    if (!a) {\n      while (a) {\n        if (a) return 1\n      }\n    }\n  }\n  return 0\n}\n',
  ),
  lint('komentar TODO', 'no-warning-comments', '// TODO: nanti\nexport const x = 1\n'),
  lint('nama berkas bukan kebab-case', 'filename-case', 'export const x = 1\n', `${U}/NamaBesar.ts`),
  lint(
    'uji yang difokuskan',
    'no-focused-tests',
    "import { expect, it } from 'vitest'\n\nit.only('satu', () => {\n  expect(1).toBe(1)\n})\n",
    `${U}/fokus.test.ts`,
  ),
  lint(
    'uji yang dilewati',
    'no-disabled-tests',
    "import { expect, it } from 'vitest'\n\nit.skip('satu', () => {\n  expect(1).toBe(1)\n})\n",
    `${U}/lewat.test.ts`,
  ),
  lint('lingkar impor', 'no-cycle', `import { dua } from '#src/modules/usulan/dua.ts'\n\n${FUNGSI_SATU}`, `${U}/satu.ts`),
  lint(
    'lingkar impor dari sisi lain',
    'no-cycle',
    "import { satu } from '#src/modules/usulan/satu.ts'\n\nexport function dua(): number {\n  return satu()\n}\n",
    `${U}/dua.ts`,
  ),
  lint('jam di berkas murni: new Date()', 'jam', 'export const x = (): Date => new Date()\n'),
  lint('jam di berkas murni: Date.now()', 'no-restricted-properties', 'export const x = (): number => Date.now()\n'),
  lint('acak', 'no-restricted-properties', 'export const x = (): number => Math.random()\n', `${U}/acak.ts`),
  lint('crypto global', 'no-restricted-globals', 'export const x = (): string => crypto.randomUUID()\n'),
  lint('lingkungan dibaca di luar akar susunan', 'no-process-env', 'export const x = (): string | undefined => process.env.PORT\n', `${U}/g.service.ts`),
  lint('jam di peramban pun disuntikkan', 'jam', 'export const x = (): Date => new Date()\n', 'web/src/jam.ts'),
  { nama: 'bentuk yang tidak rapi', alat: 'oxfmt', berkas: `${U}/rapi.ts`, isi: 'export const  x = "satu";\n', lapor: /rapi\.ts/ },
  {
    nama: 'ekspor yang tidak dipakai siapa pun',
    alat: 'knip',
    berkas: 'src/lib/angka.ts',
    isi: `${POHON['src/lib/angka.ts'] ?? ''}\nexport function takTerpakai(): number {\n  return 1\n}\n`,
    lapor: /takTerpakai/,
  },
  { nama: 'berkas yang tidak dipakai siapa pun', alat: 'knip', berkas: 'src/lib/yatim.ts', isi: 'export const x = 1\n', lapor: /yatim\.ts/ },
]
