/** How far the holders of one key are counted, and what their number means. */

/** Counting stops here: what more accounts have is common. */
export const countedTo = 1000;

/** An address or a number on more accounts than this is not one person's. */
export const mostHolders = 5;

/** A picture, handle or link of more accounts than this tells nothing of one person. */
export const mostPersonal = 12;
