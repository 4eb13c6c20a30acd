import { Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconArrowsLeftRight,
  IconBuilding,
  IconBooks,
  IconBook,
  IconBuildingCommunity,
  IconCalendar,
  IconChartBar,
  IconChevronDown,
  IconDots,
  IconFilePlus,
  IconFileSpreadsheet,
  IconFlag,
  IconHistory,
  IconHome,
  IconHourglassLow,
  IconListDetails,
  IconPlugConnected,
  IconRoute,
  IconShieldCheck,
  IconShovel,
  IconTable,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link, useMatchRoute } from '@tanstack/react-router'
import { PERAN_KEMBAR } from '#src/modules/kembar/kembar.policy.ts'
import { isPengusul, tahapPeran, useKerja } from '../../lib/kerja.tsx'
import { useKataKerangka } from './kerangka.kata.ts'

/** Daily work stands on the bar itself (`kelompok: null`); what is looked up or arranged now and then stands in a named group behind it. */
const TUJUAN = [
  { kunci: 'beranda', ke: '/$daerahId/$tahun', Ikon: IconHome, kelompok: null },
  { kunci: 'usulan', ke: '/$daerahId/$tahun/usulan', Ikon: IconListDetails, kelompok: null },
  { kunci: 'draf', ke: '/$daerahId/$tahun/draf', Ikon: IconFilePlus, kelompok: null },
  { kunci: 'usulanLama', ke: '/$daerahId/$tahun/usulan-lama', Ikon: IconHistory, kelompok: null },
  { kunci: 'musyawarah', ke: '/$daerahId/$tahun/musyawarah', Ikon: IconBuildingCommunity, kelompok: null },
  { kunci: 'asalUsul', ke: '/$daerahId/$tahun/asal-usul', Ikon: IconRoute, kelompok: 'rekapitulasi' },
  { kunci: 'pagu', ke: '/$daerahId/$tahun/pagu', Ikon: IconChartBar, kelompok: null },
  { kunci: 'jadwal', ke: '/$daerahId/$tahun/jadwal', Ikon: IconCalendar, kelompok: null },
  { kunci: 'belumDijawab', ke: '/$daerahId/$tahun/belum-dijawab', Ikon: IconHourglassLow, kelompok: 'kelola' },
  { kunci: 'rekap', ke: '/$daerahId/$tahun/rekap', Ikon: IconTable, kelompok: 'rekapitulasi' },
  { kunci: 'cocok', ke: '/$daerahId/$tahun/cocok', Ikon: IconArrowsExchange, kelompok: 'rekapitulasi' },
  { kunci: 'kembar', ke: '/$daerahId/$tahun/kembar', Ikon: IconArrowsLeftRight, kelompok: 'kelola' },
  { kunci: 'pengguna', ke: '/$daerahId/$tahun/pengguna', Ikon: IconUsers, kelompok: 'kelola' },
  { kunci: 'permohonanAkun', ke: '/$daerahId/$tahun/permohonan-akun', Ikon: IconUserPlus, kelompok: 'kelola' },
  { kunci: 'kamus', ke: '/$daerahId/$tahun/kamus', Ikon: IconBook, kelompok: 'dataDasar' },
  { kunci: 'perangkatDaerah', ke: '/$daerahId/$tahun/perangkat-daerah', Ikon: IconBuilding, kelompok: 'dataDasar' },
  { kunci: 'pemerintahDaerah', ke: '/$daerahId/$tahun/pemerintah-daerah', Ikon: IconFlag, kelompok: 'dataDasar' },
  { kunci: 'dprd', ke: '/$daerahId/$tahun/dprd', Ikon: IconUsersGroup, kelompok: 'dataDasar' },
  { kunci: 'pembangunanDesa', ke: '/$daerahId/$tahun/pembangunan-desa', Ikon: IconShovel, kelompok: 'dataDasar' },
  { kunci: 'acuan', ke: '/$daerahId/$tahun/acuan', Ikon: IconBooks, kelompok: 'dataDasar' },
  { kunci: 'pengecualian', ke: '/$daerahId/$tahun/pengecualian', Ikon: IconShieldCheck, kelompok: 'kelola' },
  { kunci: 'lembarSipd', ke: '/$daerahId/$tahun/lembar-sipd', Ikon: IconFileSpreadsheet, kelompok: 'kelola' },
  { kunci: 'sambungan', ke: '/$daerahId/$tahun/sambungan', Ikon: IconPlugConnected, kelompok: 'kelola' },
] as const
const DAFTAR_KELOMPOK = ['rekapitulasi', 'dataDasar', 'kelola'] as const
type Kelompok = (typeof DAFTAR_KELOMPOK)[number]
type Tujuan = (typeof TUJUAN)[number]

/** Only what this role can use is drawn: no dead links. */
export function useTujuan(): readonly Tujuan[] {
  const { penugasan } = useKerja()
  return TUJUAN.filter((t) => {
    if (t.kunci === 'draf') return isPengusul(penugasan.peran)
    if (t.kunci === 'kembar') return PERAN_KEMBAR.includes(penugasan.peran)
    if (t.kunci === 'usulanLama') return isPengusul(penugasan.peran) || ['perangkat-daerah', 'camat', 'admin-perencanaan'].includes(penugasan.peran)
    if (t.kunci === 'permohonanAkun') return penugasan.peran === 'dpmd'
    if (t.kunci === 'pengguna' || t.kunci === 'lembarSipd') return penugasan.peran === 'admin-perencanaan'
    if (t.kunci === 'pengecualian') return penugasan.peran === 'admin-perencanaan' || penugasan.peran === 'operator-kecamatan'
    return true
  })
}

function useSaringanAwal(): { menunggu?: 'saya' } {
  return tahapPeran(useKerja().penugasan.peran) === null ? {} : { menunggu: 'saya' }
}

function TautanTujuan({ tujuan, denganIkon }: { readonly tujuan: Tujuan; readonly denganIkon: boolean }) {
  const t = useKataKerangka()
  const { daerahId, tahun } = useKerja()
  const saringan = useSaringanAwal()
  const isi = (
    <>
      {denganIkon && <tujuan.Ikon aria-hidden size={22} stroke={1.7} />}
      <span>{t(tujuan.kunci)}</span>
    </>
  )
  const params = { daerahId, tahun }
  if (tujuan.kunci === 'usulan') {
    return (
      <Link to={tujuan.ke} params={params} search={saringan} activeOptions={{ includeSearch: false }}>
        {isi}
      </Link>
    )
  }
  return (
    <Link to={tujuan.ke} params={params} activeOptions={{ exact: tujuan.kunci === 'beranda', includeSearch: false }}>
      {isi}
    </Link>
  )
}

/** The groups that have something for this role. */
function useKelompok(): readonly { readonly kelompok: Kelompok; readonly isi: readonly Tujuan[] }[] {
  const tujuan = useTujuan()
  return DAFTAR_KELOMPOK.map((kelompok) => ({ kelompok, isi: tujuan.filter((t) => t.kelompok === kelompok) })).filter((k) => k.isi.length > 0)
}

export function NavigasiAtas() {
  const t = useKataKerangka()
  const kelompok = useKelompok()
  return (
    <nav className="nav-atas" aria-label={t('utama')}>
      {useTujuan()
        .filter((tujuan) => tujuan.kelompok === null)
        .map((tujuan) => (
          <TautanTujuan key={tujuan.kunci} tujuan={tujuan} denganIkon={false} />
        ))}
      {kelompok.map((k) => (
        <MenuKelompok key={k.kelompok} {...k} />
      ))}
    </nav>
  )
}

function MenuKelompok({ kelompok, isi }: { readonly kelompok: Kelompok; readonly isi: readonly Tujuan[] }) {
  const t = useKataKerangka()
  const { daerahId, tahun } = useKerja()
  const cocok = useMatchRoute()
  const disini = isi.some((x) => cocok({ to: x.ke, params: { daerahId, tahun }, fuzzy: true }) !== false)
  return (
    <Menu position="bottom-start" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" aria-current={disini || undefined}>
          {t(kelompok)}
          <IconChevronDown aria-hidden size={14} stroke={2} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {isi.map((x) => (
          <MenuTujuan key={x.kunci} tujuan={x} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** On a phone: four places within the thumb's reach, the rest behind one more. */
export function NavigasiBawah() {
  const t = useKataKerangka()
  const tujuan = useTujuan().filter((x) => x.kelompok === null)
  const kelompok = useKelompok()
  return (
    <nav className="nav-bawah" aria-label={t('utama')}>
      {tujuan.slice(0, 4).map((x) => (
        <TautanTujuan key={x.kunci} tujuan={x} denganIkon />
      ))}
      <Menu position="top-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button">
            <IconDots aria-hidden size={22} stroke={1.7} />
            <span>{t('lainnya')}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className="menu-lain">
          {tujuan.slice(4).map((x) => (
            <MenuTujuan key={x.kunci} tujuan={x} />
          ))}
          {kelompok.map((k) => [<Menu.Label key={k.kelompok}>{t(k.kelompok)}</Menu.Label>, ...k.isi.map((x) => <MenuTujuan key={x.kunci} tujuan={x} />)])}
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}

function MenuTujuan({ tujuan }: { readonly tujuan: Tujuan }) {
  const t = useKataKerangka()
  const { daerahId, tahun } = useKerja()
  return (
    <Menu.Item
      renderRoot={(props) => <Link {...props} to={tujuan.ke} params={{ daerahId, tahun }} />}
      leftSection={<tujuan.Ikon aria-hidden size={20} stroke={1.7} />}
    >
      {t(tujuan.kunci)}
    </Menu.Item>
  )
}
