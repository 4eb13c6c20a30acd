import { Modal, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PenugasanIdKeluar, TautanKeluar } from '#src/modules/pengguna/pengelolaan.schema.ts'
import { NamaPengguna } from '#src/modules/pengguna/pengguna.schema.ts'
import { PesanGalat } from '../../components/galat.tsx'
import { useKataKomponen } from '../../components/komponen.kata.ts'
import { Tombol } from '../../components/tombol.tsx'
import { panggil } from '../../lib/api.ts'
import { useKerja } from '../../lib/kerja.tsx'
import { dasar } from '../../lib/kueri.ts'
import { IsianPenugasan, isTugasLengkap, susunTugas, tugasKosong } from './isian-penugasan.tsx'
import { TautanSekali } from './tautan-sekali.tsx'
import { useKataPengguna } from './pengguna-layar.kata.ts'

/** A new person: name, assignment, and then the link to hand over. */
export function UndangBaru({ tutup }: { readonly tutup: () => void }) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [orang, setOrang] = useState({ namaPengguna: '', nama: '', email: '' })
  const [tugas, setTugas] = useState(() => tugasKosong(hariIni))
  const kirim = useMutation({
    mutationFn: () => {
      const email = orang.email.trim()
      const isi = { namaPengguna: orang.namaPengguna, nama: orang.nama.trim(), ...(email === '' ? {} : { email }), penugasan: [susunTugas(tugas)] }
      return panggil(TautanKeluar, 'POST', `${dasar(daerahId)}/pengguna`, { isi })
    },
    onSuccess: () => kueri.invalidateQueries({ queryKey: ['pengguna', daerahId] }),
  })
  const lengkap = NamaPengguna.safeParse(orang.namaPengguna).success && orang.nama.trim() !== '' && isTugasLengkap(tugas)
  return (
    <Modal opened onClose={tutup} title={t(kirim.isSuccess ? 'tautan.judul' : 'undang')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      {kirim.isSuccess ? (
        <TautanSekali hasil={kirim.data} />
      ) : (
        <form
          className="form-pengguna"
          onSubmit={(e) => {
            e.preventDefault()
            kirim.mutate()
          }}
        >
          <TextInput
            label={t('form.nama')}
            maxLength={200}
            data-autofocus
            value={orang.nama}
            onChange={(e) => setOrang({ ...orang, nama: e.currentTarget.value })}
          />
          <TextInput
            label={t('form.namaPengguna')}
            description={t('form.namaPenggunaBantu')}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={60}
            value={orang.namaPengguna}
            onChange={(e) => setOrang({ ...orang, namaPengguna: e.currentTarget.value })}
          />
          <TextInput
            label={t('form.surel')}
            type="email"
            maxLength={200}
            value={orang.email}
            onChange={(e) => setOrang({ ...orang, email: e.currentTarget.value })}
          />
          <IsianPenugasan isi={tugas} ubah={(baru) => setTugas({ ...tugas, ...baru })} />
          {kirim.error !== null && <PesanGalat galat={kirim.error} />}
          <div className="dialog-aksi">
            <Tombol onClick={tutup}>{umum('batal')}</Tombol>
            <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={lengkap ? null : t('form.kurang')}>
              {t('form.kirim')}
            </Tombol>
          </div>
        </form>
      )}
    </Modal>
  )
}

/** One more assignment for somebody who is already there. */
export function TugasBaru({ penggunaId, tutup }: { readonly penggunaId: string; readonly tutup: () => void }) {
  const t = useKataPengguna()
  const umum = useKataKomponen()
  const kueri = useQueryClient()
  const { daerahId, hariIni } = useKerja()
  const [tugas, setTugas] = useState(() => tugasKosong(hariIni))
  const kirim = useMutation({
    mutationFn: () => panggil(PenugasanIdKeluar, 'POST', `${dasar(daerahId)}/pengguna/${encodeURIComponent(penggunaId)}/penugasan`, { isi: susunTugas(tugas) }),
    onSuccess: async () => {
      await kueri.invalidateQueries({ queryKey: ['pengguna-rinci', daerahId, penggunaId] })
      tutup()
    },
  })
  return (
    <Modal opened onClose={tutup} title={t('tambah')} closeButtonProps={{ 'aria-label': umum('tutup') }}>
      <form
        className="form-pengguna"
        onSubmit={(e) => {
          e.preventDefault()
          kirim.mutate()
        }}
      >
        <IsianPenugasan isi={tugas} ubah={(baru) => setTugas({ ...tugas, ...baru })} />
        {kirim.error !== null && <PesanGalat galat={kirim.error} />}
        <div className="dialog-aksi">
          <Tombol onClick={tutup}>{umum('batal')}</Tombol>
          <Tombol type="submit" ragam="utama" sibuk={kirim.isPending} mati={isTugasLengkap(tugas) ? null : t('form.kurang')}>
            {t('form.simpan')}
          </Tombol>
        </div>
      </form>
    </Modal>
  )
}
