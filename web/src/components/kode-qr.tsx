import { encode } from 'uqr'

/** A QR code drawn here: what it carries never leaves the page. Always dark on white, or cameras fail in the dark theme. */
export function KodeQr({ isi, label }: { readonly isi: string; readonly label: string }) {
  const { data, size } = encode(isi, { border: 2 })
  const jalur = data.flatMap((baris, y) => baris.flatMap((gelap, x) => (gelap ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="kode-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={jalur} fill="#000" />
    </svg>
  )
}
