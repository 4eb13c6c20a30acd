/** The thread of three knots. */
export function Logo() {
  return (
    <svg viewBox="0 0 34 16" width="34" height="16" aria-hidden focusable="false">
      <path d="M5 8h24" stroke="var(--benang)" strokeWidth="2" />
      <circle cx="5" cy="8" r="4.2" fill="var(--benang)" />
      <circle cx="17" cy="8" r="4.2" fill="var(--benang)" />
      <circle cx="28" cy="8" r="4" fill="var(--permukaan)" stroke="var(--benang)" strokeWidth="2.4" />
    </svg>
  )
}
