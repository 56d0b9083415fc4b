/** What stands in a menu. */
export interface MenuItem {
  label: string;
  onChoose: () => void;
  /** what does the same, see Kbd */
  keys?: string;
  /** takes something away */
  danger?: boolean;
  disabled?: boolean;
  /** the item is a switch, and this is how it stands */
  checked?: boolean;
  /** the heading of the items that stand together; a line divides groups */
  group?: string;
}
