/** What Excel takes. */

/** Rows of a sheet, without the header; the others go on on a sheet of the same name with a number. */
export const mostRows = 1_048_575;
/** UTF-16 units in a cell; the rest is cut off. */
export const mostInCell = 32_767;
