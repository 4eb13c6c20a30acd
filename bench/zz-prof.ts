import { bangunIndeks, cariDiIndeks } from '#src/modules/kamus-usulan/indeks-kamus.ts'
import { susunDaftar, susunSasaran } from './daftar-cari.ts'
const d=susunDaftar(); const s=susunSasaran(d); const idx=bangunIndeks(d)
const L:[number,string][]=[]
for(let r=0;r<3;r++){ if(r) idx.ingatan.clear(); for(const x of s) for(let i=1;i<=x.ketik.length;i++){const q=x.ketik.slice(0,i);const t=performance.now();cariDiIndeks(idx,q,10); if(r===2)L.push([performance.now()-t,q])}}
L.sort((a,b)=>b[0]-a[0]); console.log(L[Math.floor(L.length/2)][0].toFixed(2),L[Math.floor(L.length*0.01)][0].toFixed(2)); for(const x of L.slice(0,25))console.log(x[0].toFixed(2),x[1])
