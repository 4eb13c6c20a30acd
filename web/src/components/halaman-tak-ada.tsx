import { Link } from '@tanstack/react-router'
import { createKata } from '../lib/bahasa.ts'
import { Judul } from '../lib/judul.tsx'
import { Kosong } from './kosong.tsx'

const useKata = createKata('tak-ada', {
  judul: { id: 'Halaman tidak ada', en: 'No such page' },
  isi: { id: 'Alamat ini tidak menuju ke mana pun, atau halamannya sudah dipindahkan.', en: 'This address leads nowhere, or the page has moved.' },
  aksi: { id: 'Ke Beranda', en: 'To the home page' },
})

export function HalamanTakAda() {
  const t = useKata()
  return (
    <main className="halaman">
      <Judul>{t('judul')}</Judul>
      <Kosong
        judul={t('judul')}
        aksi={
          <Link className="tombol utama" to="/">
            {t('aksi')}
          </Link>
        }
      >
        {t('isi')}
      </Kosong>
    </main>
  )
}
