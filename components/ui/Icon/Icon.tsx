/** The drawings of the kit: 16 px, one line, in the colour of the text. Decoration only: the name stands beside or on the button. */
import type { InteractionType } from "../../../lib/model/engagement";

const drawings = {
  comment: "M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z",
  reply: "M6.5 4 2.5 7.5l4 3.5M2.5 7.5H9a4.5 4.5 0 0 1 4.5 4.5v1",
  mention: "M10.5 5.5V9a1.75 1.75 0 0 0 3.5 0V8a6 6 0 1 0-2.4 4.8M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0",
  quote: "M6.5 5C4.5 5.5 3 7 3 9.5V11h3.5V8H4M13 5c-2 .5-3.5 2-3.5 4.5V11H13V8h-2.5",
  share: "M2.5 8V6.5a2 2 0 0 1 2-2h8M10.5 2.5l2 2-2 2M13.5 8v1.5a2 2 0 0 1-2 2h-8M5.5 13.5l-2-2 2-2",
  reaction: "M8 13.2 3.2 8.4a3 3 0 0 1 4.3-4.3l.5.5.5-.5a3 3 0 0 1 4.3 4.3z",
  follow: "M8.5 5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M12.5 5.500v4M10.5 7.500h4",
  message: "M2 4h12v8.500H2zM2 4.500l6 4.5 6-4.5",
  star: "m8 2.3 1.75 3.6 3.95.55-2.87 2.77.7 3.930L8 11.300l-3.53 1.85.7-3.930L2.3 6.450l3.95-.550z",
  back: "M9.5 3.5 5 8l4.5 4.5",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  search: "M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0M10 10l3.5 3.5",
  close: "m4 4 8 8M12 4l-8 8",
  open: "M6 4h6v6M12 4l-8 8",
  down: "m4 6.5 4 4 4-4",
  check: "m3.5 8.5 3 3 6-7",
  save: "M8 2.500v7M5 7l3 3 3-3M3 12.500h10",
  lock: "M4 7.500h8V13H4zM5.5 7.500V5.500a2.5 2.5 0 0 1 5 0v2",
  warn: "M8 2.5 14 13H2zM8 6.500v3M8 11.300h.01",
  reload: "M12.9 9.500A5 5 0 1 1 12.5 5.500M12.7 2.500v3.200H9.5",
  add: "M8 3.500v9M3.5 8h9",
  edit: "M3 13l.7-2.900L10.500 3.300a1.300 1.300 0 0 1 1.850 0l.350.350a1.300 1.300 0 0 1 0 1.850L5.900 12.300zM9.500 4.500l2 2",
  split: "M3 8h3.500M6.500 8l3-4H13M6.500 8l3 4H13M11.200 2.200 13 4l-1.800 1.800M11.200 10.200 13 12l-1.800 1.800",
  people:
    "M8 5.500a2.25 2.25 0 1 1-4.5 0 2.25 2.25 0 0 1 4.5 0M1.5 13c0-2.2 1.8-3.5 4.25-3.500S10 10.8 10 13M10.5 3.500a2.25 2.25 0 0 1 0 4M12 9.700c1.5.45 2.5 1.6 2.5 3.3",
  today: "M2.5 4h11v9.500h-11zM2.5 7h11M5.5 2.500v3M10.5 2.500v3",
  inbox: "M2.5 9.500 4.500 3h7l2 6.500v3.500h-11zM2.5 9.500h3.200l.8 1.700h3l.8-1.700h3.200",
  board: "M2.5 3h3v10h-3zM6.500 3h3v6.500h-3zM10.500 3h3v8h-3z",
  task: "M3 3h10v10H3zM5.500 8l1.800 1.800L10.700 6",
  posts: "M3 2.500h10v11H3zM5.500 5.500h5M5.500 8h5M5.500 10.500h3",
  insights: "M2.500 2.500v11h11M5 10.500 7.500 7l2.300 1.800L13 4.500",
  networks:
    "M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11M2.500 8h11M8 2.500c1.800 1.600 2.600 3.400 2.600 5.500s-.8 3.900-2.600 5.500M8 2.500C6.200 4.100 5.400 5.900 5.400 8s.8 3.900 2.600 5.500",
  data: "M3 4.300c0-1 2.200-1.800 5-1.800s5 .8 5 1.800-2.200 1.800-5 1.800-5-.8-5-1.800M3 4.300v7.400c0 1 2.200 1.800 5 1.800s5-.8 5-1.800V4.300M3 8c0 1 2.200 1.800 5 1.800s5-.8 5-1.800",
  settings:
    "M2.500 4.500h6M11.500 4.500h2M11.500 4.500a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0M2.500 11.500h2M7.500 11.500h6M7.500 11.500a1.500 1.500 0 1 1-3 0 1.500 1.500 0 0 1 3 0",
  help: "M8 13.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11M6.300 6.500a1.700 1.700 0 1 1 2.500 1.500c-.5.3-.8.6-.8 1.200M8 11.200h.01",
  joins: "M2.500 4H6l3.500 4H13M2.500 12H6l3.500-4M11.200 6.200 13 8l-1.800 1.800",
  menu: "M2.500 4.500h11M2.500 8h11M2.500 11.500h11",
  columns: "M2.500 3h11v10h-11zM6.200 3v10M9.800 3v10",
  aside: "M2.500 3h11v10h-11zM9.500 3v10",
  tag: "M2.500 2.500h5.300L13.500 8.200l-5.300 5.300L2.500 7.800zM5.500 5.500h.01",
  segment: "M2.500 3h11L9.500 8v4.500l-3 1V8z",
  keyboard: "M1.500 4h13v8h-13zM4 6.500h.01M6.700 6.500h.01M9.300 6.500h.01M12 6.500h.01M5 9.500h6",
  up: "m4 9.500 4-4 4 4",
  clock: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.700V8l2.200 1.400",
  trash: "M3 4.500h10M6.500 4.500v-2h3v2M4.300 4.500l.5 9h6.400l.5-9M6.800 7v4M9.200 7v4",
  drag: "M6 4h.01M6 8h.01M6 12h.01M10 4h.01M10 8h.01M10 12h.01",
} satisfies Record<InteractionType, string> & Record<string, string>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 16, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill={filled ? "currentColor" : "none"}
      stroke="currentColor"
      strokeWidth={name === "more" || name === "drag" ? 2 : 1.3}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={drawings[name]} />
    </svg>
  );
}
