import { Modal } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import { PesanGalat } from '../../components/galat.tsx'
import { Tombol } from '../../components/tombol.tsx'
import { setBerakhir, useBerakhir } from '../../lib/berakhir.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { kueriAkunContoh } from '../../lib/kueri.ts'
import { kueriSesi, masukContoh } from '../../lib/sesi.ts'
import { FormMasuk } from '../masuk/form-masuk.tsx'
import { useKataKerangka } from './kerangka.kata.ts'

/** The session ended in the middle of work: signing in again happens on top of it, so nothing typed is lost. */
export function DialogMasukLagi() {
  const t = useKataKerangka()
  const berakhir = useBerakhir()
  return (
    <Modal
      opened={berakhir}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('berakhirJudul')}
      centered
    >
      {berakhir && <IsiDialog />}
    </Modal>
  )
}

function IsiDialog() {
  const t = useKataKerangka()
  const { sesi, daerahId } = useKerja()
  const kueri = useQueryClient()
  const navigasi = useNavigate()
  const location = useLocation()
  const { data: contoh = [] } = useQuery(kueriAkunContoh())
  const akun = contoh.find((d) => d.daerahId === daerahId)?.pengguna.find((p) => p.penggunaId === sesi.pengguna.penggunaId)

  const lanjut = async () => {
    const baru = await kueri.fetchQuery({ ...kueriSesi(), staleTime: 0 })
    setBerakhir(false)
    // Somebody else's screen and drafts are not theirs to see.
    if (baru.sesi?.pengguna.penggunaId !== sesi.pengguna.penggunaId) {
      kueri.removeQueries({ predicate: (q) => q.queryKey[0] !== 'sesi' })
      await navigasi({ to: '/' })
    } else await kueri.invalidateQueries({ predicate: (q) => q.state.status === 'error' })
  }
  const contohLagi = useMutation({ mutationFn: masukContoh, onSuccess: lanjut })
  return (
    <div className="masuk-lagi">
      <p>{t('berakhirIsi')}</p>
      {akun !== undefined && (
        <Tombol ragam="utama" sibuk={contohLagi.isPending} onClick={() => contohLagi.mutate(akun.penggunaId)} data-autofocus>
          {t('berakhirContoh', { nama: akun.nama })}
        </Tombol>
      )}
      {contohLagi.isError && <PesanGalat galat={contohLagi.error} />}
      {akun !== undefined && (
        <Link to="/masuk" search={{ ke: location.href }} onClick={() => setBerakhir(false)}>
          {t('akunLain')}
        </Link>
      )}
      {akun === undefined && <FormMasuk namaPengguna={sesi.pengguna.namaPengguna} selesai={lanjut} />}
    </div>
  )
}
