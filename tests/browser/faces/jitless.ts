/**
 * Imported before anything that makes a schema. The browser lets code that a test sends in make functions out of texts
 * until it first waits, and never after: zod would find out while it may, and rely on it when it may not.
 */
import { config } from "zod";

config({ jitless: true });
