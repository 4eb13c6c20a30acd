import { Menu } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconCalendar,
  IconChartBar,
  IconDots,
  IconFilePlus,
  IconHome,
  IconListDetails,
  IconRoute,
  IconShieldCheck,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isPengusul, tahapPeran, useKerja } from '../../lib/kerja.tsx'
import { useKataKerangka } from './kerangka.kata.ts'

const TUJUAN = [
  { kunci: 'beranda', ke: '/$daerahId/$tahun', Ikon: IconHome },
  { kunci: 'usulan', ke: '/$daerahId/$tahun/usulan', Ikon: IconListDetails },
  { kunci: 'draf', ke: '/$daerahId/$tahun/draf', Ikon: IconFilePlus },
  { kunci: 'musyawarah', ke: '/$daerahId/$tahun/musyawarah', Ikon: IconBuildingCommunity },
  { kunci: 'asalUsul', ke: '/$daerahId/$tahun/asal-usul', Ikon: IconRoute },
  { kunci: 'pagu', ke: '/$daerahId/$tahun/pagu', Ikon: IconChartBar },
  { kunci: 'jadwal', ke: '/$daerahId/$tahun/jadwal', Ikon: IconCalendar },
  { kunci: 'pengecualian', ke: '/$daerahId/$tahun/pengecualian', Ikon: IconShieldCheck },
] as const
type Tujuan = (typeof TUJUAN)[number]

/** Only what this role can use is drawn: no dead links. */
export function useTujuan(): readonly Tujuan[] {
  const { penugasan } = useKerja()
  return TUJUAN.filter((t) => {
    if (t.kunci === 'draf') return isPengusul(penugasan.peran)
    if (t.kunci === 'pengecualian') return penugasan.peran === 'admin-perencanaan'
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

export function NavigasiAtas() {
  const t = useKataKerangka()
  return (
    <nav className="nav-atas" aria-label={t('utama')}>
      {useTujuan().map((tujuan) => (
        <TautanTujuan key={tujuan.kunci} tujuan={tujuan} denganIkon={false} />
      ))}
    </nav>
  )
}

/** On a phone: four places within the thumb's reach, the rest behind one more. */
export function NavigasiBawah() {
  const t = useKataKerangka()
  const tujuan = useTujuan()
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
