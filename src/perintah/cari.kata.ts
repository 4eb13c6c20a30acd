import type { Bahasa } from '#src/lib/kata.ts'

/** Words of `selaras search`. */
export const kataCariPerintah: Readonly<Record<Bahasa, Record<string, string>>> = {
  id: {
    'ringkas.search tempat': 'Kenali tempat yang disebut dalam sebuah kalimat',
    'uraian.search tempat':
      'Desa, kecamatan, RT/RW, kampung, jalan dan koordinat, dengan kepastian dan alasannya; yang ragu ditanyakan, tidak ditebak. Koordinat di depan kalimat: dahului dengan --.\nContoh: selaras search tempat "got mampet rt.3 rw5 ds sukamurni" --daerah 3216',
    'opsi.wilayah': 'kode kecamatan atau desa penulis, penentu nama yang kembar',
    'tempat.kepastian.pasti': 'pasti',
    'tempat.kepastian.perlu-ditanya': 'tanyakan',
    'tempat.tidak-ada': 'Tidak ada tempat yang disebut.',
    'tempat.desa': 'Desanya: {{sebutan}}, {{jalur}} ({{kode}})',
  },
  en: {
    'ringkas.search tempat': 'Recognise the places a sentence mentions',
    'uraian.search tempat':
      'Villages, kecamatan, RT/RW, hamlets, roads and coordinates, with their certainty and its reason; what is doubtful is asked, never guessed. A sentence that begins with a coordinate: put -- before it.\nExample: selaras search tempat "got mampet rt.3 rw5 ds sukamurni" --daerah 3216',
    'opsi.wilayah': 'code of the writer’s kecamatan or village, which settles names that occur twice',
    'tempat.kepastian.pasti': 'certain',
    'tempat.kepastian.perlu-ditanya': 'ask',
    'tempat.tidak-ada': 'No place is mentioned.',
    'tempat.desa': 'The village: {{sebutan}}, {{jalur}} ({{kode}})',
  },
}
