/**
 * A first look at a list, straight from the browser's database. For a page that wants to paint before its code is there:
 * dexie comes with that code, and opening the database is most of what a list waits for.
 */
import { type ContactOrder, indexOf } from "../model/order";
import type { Contact } from "../model/records";

export const databaseName = "jalin";

/**
 * The first contacts of the list of everybody. Rejects where there is no such database or index yet, or where reading
 * fails; creates nothing.
 */
export function glance(order: ContactOrder, limit: number): Promise<Contact[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onerror = () => reject(new Error("there is no database yet", { cause: opening.error }));
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => {
      const database = opening.result;
      // whoever wants to upgrade must not wait for us
      database.onversionchange = () => database.close();
      try {
        const contacts = database.transaction("contacts").objectStore("contacts");
        const reading = contacts.index(indexOf[order]).getAll(null, limit);
        reading.onsuccess = () => resolve(reading.result as Contact[]);
        reading.onerror = () => reject(new Error("the list could not be read", { cause: reading.error }));
      } catch (error) {
        reject(new Error("the database is of another shape", { cause: error }));
      } finally {
        // takes effect when the reading is done
        database.close();
      }
    };
  });
}
