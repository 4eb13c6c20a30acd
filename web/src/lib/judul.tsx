/** The page's title, newest part first; React hoists it into the head. */
export function Judul({ children }: { readonly children: string }) {
  return <title>{`${children} · Selaras`}</title>
}
