/** The systems that there is a preset for. */
import { google } from "./google";
import { hubspot } from "./hubspot";
import { odoo } from "./odoo";
import { outlook } from "./outlook";
import { pipedrive } from "./pipedrive";
import type { Preset } from "./preset";
import { salesforceContact, salesforceLead } from "./salesforce";
import { twenty } from "./twenty";

export const presets = {
  google,
  outlook,
  hubspot,
  salesforceLead,
  salesforceContact,
  pipedrive,
  odoo,
  twenty,
} as const satisfies Record<string, Preset>;

export type PresetId = keyof typeof presets;
