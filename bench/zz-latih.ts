import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
const rows = parse(readFileSync('contoh/bekasi/kamus.csv'), {columns:true}) as any[]
const idx = bangunIndeks(rows.map(r=>({kode:r.kode,nama:r.nama,uraian:r.uraian,kataKunci:r.kata_kunci.split('|'),perangkatDaerah:r.perangkat,larangan:r.larangan===''?null:r.larangan,kewenangan:r.kewenangan})))
const nama = new Map(rows.map(r=>[r.kode,r.nama]))
// Only the half meant for tuning is ever read here.
const latih = (parse(readFileSync('contoh/bekasi/frasa-kamus.csv'), {columns:true}) as any[]).filter(f=>f.belahan==='latih')
let k1=0,k3=0,k10=0
for (const f of latih) { const benar=f.kode.split('|'); const h=cariDiIndeks(idx,f.frasa,10).hasil.map(x=>x.butir.kode); const r=h.findIndex(k=>benar.includes(k)); if(r===0)k1++; if(r>=0&&r<3)k3++; else if (process.env.V) console.log(f.frasa,'| MAU',benar.map((b:string)=>b+' '+nama.get(b)).join(' / '),'| #'+(r+1)+' DAPAT',h.slice(0,3).map(k=>k+' '+nama.get(k)).join(' / ')); if(r>=0)k10++ }
console.log({n:latih.length,hit1:k1/latih.length,hit3:k3/latih.length,hit10:k10/latih.length})
