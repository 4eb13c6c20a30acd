import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLogout, IconShieldLock, IconUser } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { gantiBahasa, useBahasa } from '../../lib/bahasa.ts'
import { ingatPenugasan } from '../../lib/awal.ts'
import { tahunBawaan, useKerja } from '../../lib/kerja.tsx'
import { keluar } from '../../lib/sesi.ts'
import { useKataKerangka } from './kerangka.kata.ts'

/** The role chip: who one is here, and everything that belongs to the person rather than to the work. */
export function MenuAkun() {
  const t = useKataKerangka()
  const { penugasan } = useKerja()
  return (
    <Menu position="bottom-end" width={320} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="chip-akun">
          <IconUser className="ik" aria-hidden />
          <b>{penugasan.labelPeran}</b>
          {penugasan.namaWilayah !== null && <span className="chip-tempat">· {penugasan.namaWilayah}</span>}
          <span className="sr">{t('akun', { jabatan: penugasan.jabatan })}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="menu-akun">
        <MenuPenugasan />
        <MenuBahasa />
        <MenuTampilan />
        <MenuAkunSaya />
        <MenuKeluar />
      </Menu.Dropdown>
    </Menu>
  )
}

function MenuPenugasan() {
  const t = useKataKerangka()
  const { sesi, daerahId, penugasan, pilihPenugasan } = useKerja()
  const navigasi = useNavigate()
  return (
    <>
      <Menu.Label>
        {t('penugasan')} · {sesi.pengguna.nama}
      </Menu.Label>
      {sesi.daerah.flatMap((d) =>
        d.penugasan
          .filter((p) => p.isBerlaku)
          .map((p) => {
            const kini = d.daerahId === daerahId && p.penugasanId === penugasan.penugasanId
            const pindah = () => {
              ingatPenugasan(d.daerahId, p.penugasanId)
              if (d.daerahId === daerahId) pilihPenugasan(p.penugasanId)
              else void navigasi({ to: '/$daerahId/$tahun', params: { daerahId: d.daerahId, tahun: tahunBawaan(d.hariIni) } })
            }
            return (
              <Menu.Item
                key={p.penugasanId}
                onClick={pindah}
                aria-current={kini || undefined}
                rightSection={kini ? <IconCheck className="ik" aria-hidden /> : null}
              >
                <b>{p.jabatan}</b>
                <small>{d.nama}</small>
              </Menu.Item>
            )
          }),
      )}
      <Menu.Divider />
    </>
  )
}

function MenuBahasa() {
  const t = useKataKerangka()
  const kini = useBahasa()
  const kueri = useQueryClient()
  const pilih = (bahasa: 'id' | 'en') => {
    // Labels of roles and refusals come from the server in the reader's language.
    void gantiBahasa(bahasa).then(() => kueri.invalidateQueries())
  }
  return (
    <>
      <Menu.Label>{t('bahasa')}</Menu.Label>
      <Menu.RadioGroup value={kini} onChange={(b) => pilih(b === 'en' ? 'en' : 'id')}>
        <Menu.RadioItem value="id" lang="id">
          Bahasa Indonesia
        </Menu.RadioItem>
        <Menu.RadioItem value="en" lang="en">
          English
        </Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  )
}

function MenuTampilan() {
  const t = useKataKerangka()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{t('tampilan')}</Menu.Label>
      <Menu.RadioGroup value={colorScheme} onChange={(s) => setColorScheme(s === 'light' || s === 'dark' ? s : 'auto')}>
        <Menu.RadioItem value="auto">{t('perangkat')}</Menu.RadioItem>
        <Menu.RadioItem value="light">{t('terang')}</Menu.RadioItem>
        <Menu.RadioItem value="dark">{t('gelap')}</Menu.RadioItem>
      </Menu.RadioGroup>
      <Menu.Divider />
    </>
  )
}

function MenuAkunSaya() {
  const t = useKataKerangka()
  const { daerahId, tahun } = useKerja()
  return (
    <Menu.Item
      renderRoot={(props) => <Link {...props} to="/$daerahId/$tahun/akun" params={{ daerahId, tahun }} />}
      leftSection={<IconShieldLock className="ik" aria-hidden />}
    >
      {t('akunSaya')}
    </Menu.Item>
  )
}

function MenuKeluar() {
  const t = useKataKerangka()
  const kueri = useQueryClient()
  const navigasi = useNavigate()
  const pergi = async () => {
    await keluar()
    kueri.clear()
    await navigasi({ to: '/masuk' })
  }
  return (
    <Menu.Item leftSection={<IconLogout className="ik" aria-hidden />} onClick={() => void pergi()}>
      {t('keluar')}
    </Menu.Item>
  )
}
