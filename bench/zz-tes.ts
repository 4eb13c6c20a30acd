import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
const rows = parse(readFileSync('contoh/bekasi/kamus.csv'), {columns:true}) as any[]
const idx = bangunIndeks(rows.map(r=>({kode:r.kode,nama:r.nama,uraian:r.uraian,kataKunci:r.kata_kunci.split('|'),perangkatDaerah:r.perangkat})))
for (const q of process.argv.slice(2)) { const t=performance.now(); const h = cariDiIndeks(idx,q,5); const d=performance.now()-t; console.log('\n'+q, h.jumlah, d.toFixed(2)); for (const x of h.hasil) console.log('  ',x.nilai.toFixed(2),x.butir.kode,x.butir.nama)
 if (process.env.V) for (const k of h.kotak) console.log('     ',k.kata,k.bobot,k.bacaan.map(b=>b.istilah+':'+b.bobot.toFixed(2)+b.cara).join(' ')) }
