/** Keeps the bar of a ballot paper up to date while somebody chooses. Without it the same figures come from the server at the next step. */
export const SKRIP_SUARA = `'use strict'
for (const surat of document.querySelectorAll('form[data-surat]')) {
  const bar = surat.querySelector('[data-bar]')
  const { batas, sisa, lebih, cara } = surat.dataset
  const tulis = (n) => (cara === 'anggaran' ? 'Rp\\u00a0' : '') + new Intl.NumberFormat('id-ID').format(n)
  const hitung = () => {
    let n = 0
    for (const x of surat.querySelectorAll('input[name^=p]')) {
      if (x.type === 'checkbox') n += x.checked ? Number(x.dataset.biaya) : 0
      else n += Math.max(0, Math.floor(Number(x.value) || 0))
    }
    const kurang = batas === '' ? n : Number(batas) - n
    bar.classList.toggle('lebih', kurang < 0)
    bar.textContent = (kurang < 0 ? lebih : sisa).replace('#', tulis(Math.abs(kurang)))
  }
  surat.addEventListener('input', hitung)
  hitung()
}
`
