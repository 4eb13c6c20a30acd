import { createKata } from '../../lib/bahasa.ts'

export const useKataTemplat = createKata('putusan-templat', {
  pakai: { id: 'Pakai templat …', en: 'Use a template …' },
  label: { id: 'Templat kalimat', en: 'Sentence template' },
  meja: { id: 'Meja ini', en: 'This desk' },
  bawaan: { id: 'Bawaan', en: 'Built in' },
  simpan: { id: 'Simpan sebagai templat', en: 'Save as template' },
  kelola: { id: 'Kelola templat', en: 'Manage templates' },
  nama: { id: 'Nama templat', en: 'Template name' },
  simpanNama: { id: 'Simpan', en: 'Save' },
  batal: { id: 'Batal', en: 'Cancel' },
  'kurang.teks': { id: 'tulis kalimatnya dahulu', en: 'write the sentence first' },
  'kurang.nama': { id: 'beri nama', en: 'give it a name' },
  tersimpan: { id: 'Templat “{{nama}}” tersimpan.', en: 'Template “{{nama}}” saved.' },
  terhapus: { id: 'Templat “{{nama}}” dihapus.', en: 'Template “{{nama}}” deleted.' },
  penanda: {
    id: 'Penanda {{penanda}} diisi menurut masing-masing usulan.',
    en: 'The marks {{penanda}} are filled for each proposal.',
  },
  asing: { id: 'Penanda “{{penanda}}” tidak dikenal.', en: 'The mark “{{penanda}}” is not known.' },
  judulKelola: { id: 'Templat kalimat meja ini', en: 'Sentence templates of this desk' },
  kosong: {
    id: 'Belum ada templat. Tulis kalimat pada putusan, lalu pilih “Simpan sebagai templat”.',
    en: 'No templates yet. Write a sentence in a decision, then choose “Save as template”.',
  },
  untuk: { id: 'Untuk putusan {{putusan}}', en: 'For the decision {{putusan}}' },
  alasan: { id: 'Alasan', en: 'Reason' },
  tanpaAlasan: { id: 'Tanpa alasan berkode', en: 'No coded reason' },
  kalimat: { id: 'Kalimat', en: 'Sentence' },
  hapus: { id: 'Hapus', en: 'Delete' },
  ubah: { id: 'Ubah “{{nama}}”', en: 'Change “{{nama}}”' },
})
