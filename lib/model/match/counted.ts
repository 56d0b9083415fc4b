/** How far the holders of one key are counted: what more accounts have is common. */
export const countedTo = 1000;
