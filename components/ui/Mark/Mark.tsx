/** The mark: one thread that passes over its own tail, a J and a knot. The same drawing as mark.svg, in the text's colour. */
export function Mark({ size = 16 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
      <path d="M9 1.5V11a3.5 3.5 0 0 1-7 0 3 3 0 0 1 3-3h1.8M11.2 8h2.3" />
      <g fill="currentColor" stroke="none">
        <circle cx="9" cy="1.5" r="1" />
        <circle cx="13.5" cy="8" r="1" />
      </g>
    </svg>
  );
}
