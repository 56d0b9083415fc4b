import { abouts } from "../../../lib/sites/about";

/** Networks whose accounts are named by a handle alone, so that a column of handles says who it is. */
export const namedNetworks: readonly string[] = abouts.filter(({ anyHost }) => !anyHost).map(({ id }) => id);
