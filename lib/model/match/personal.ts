/** Which addresses are one person's. */

const roles = new Set(
  (
    "info hello hi hey halo hai hallo hola sales admin administrator office contact contacts kontak contato contacto support help helpdesk cs care " +
    "customer customercare customerservice service services team mail email inbox post press media pr marketing promo ads iklan " +
    "booking bookings management mgmt manager business biz bisnis collab collabs collaboration partner partners partnership partnerships " +
    "endorse endorsement order orders shop store toko jobs job hr hrd career careers karir recruitment recruiting talent legal " +
    "privacy security abuse webmaster postmaster hostmaster noreply no-reply donotreply newsletter news editor editorial redaksi " +
    "accounts accounting billing finance invoice payments events event enquiries enquiry inquiries inquiry general public web site website dev developer developers"
  ).split(" "),
);

/** True for an address of whoever is on duty: info@, sales.id@, no-reply@. */
export function isRole(email: string): boolean {
  const local = (email.split("@")[0] ?? "").toLowerCase();
  if (roles.has(local)) return true;
  const first = local.split(/[._+-]/)[0] ?? "";
  return roles.has(first.replace(/\d+$/, ""));
}
