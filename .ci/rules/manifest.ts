/**
 * What the built manifests promise: nothing is reachable from a page, nothing runs anywhere before a network is turned on,
 * private windows are left alone, scripts come from the package only.
 */
import { z } from "zod";
import { readBuild } from "./bundles.ts";
import { report, type Finding } from "./finding.ts";

/** Keys that would let a page see the extension, or let it read before it was asked to. */
const absent = ["web_accessible_resources", "content_scripts", "externally_connectable", "host_permissions"];

/** The permissions PRIVACY.md explains. Hosts are optional, so they are not among them. */
export const explained = new Set([
  "activeTab",
  "alarms",
  "contextMenus",
  "downloads",
  "notifications",
  "offscreen",
  "scripting",
  "sidePanel",
  "storage",
  "unlimitedStorage",
]);

/** Optional hosts wider than one site that PRIVACY.md explains: what the user adds is asked for host by host. */
export const wideHosts = new Set(["https://*/*"]);
const site = /^https:\/\/(\*\.)?[^/*]+\/\*$/;

/** What the policy of the extension's own pages must say, word for word, and nothing besides. */
const policy: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' blob:",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'none'",
  "object-src": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "'none'",
};

/** What differs in a content security policy from the one above. */
function policyFindings(given: unknown): string[] {
  const { extension_pages: text } = z.object({ extension_pages: z.string() }).safeParse(given).data ?? {};
  if (text === undefined) return ["the extension's pages have no content security policy"];
  const parts = text.split(";").flatMap((part) => {
    const [name, ...values] = part.trim().split(/\s+/);
    return name ? [[name, values.join(" ")] as const] : [];
  });
  const said = new Map(parts);
  return [
    ...Object.entries(policy)
      .filter(([name, values]) => said.get(name) !== values)
      .map(([name, values]) => `the policy does not say ${name} ${values}`),
    ...parts
      .filter(([name], at) => !(name in policy) || parts.findIndex(([each]) => each === name) !== at)
      .map(([name]) => `the policy says ${name}, which nobody asked for`),
  ];
}

const strings = z.array(z.string()).catch([]);

/** What a built manifest asks for, now or later; hosts aside. */
function askedBy({ permissions, optional_permissions: later }: Record<string, unknown>): string[] {
  return [...strings.parse(permissions), ...strings.parse(later)];
}

/** Firefox asks what leaves the browser. */
const gecko = z.object({
  gecko: z.object({ data_collection_permissions: z.object({ required: z.tuple([z.literal("none")]) }) }),
});

/** What is wrong with a built manifest, of the build named `where`. */
export function manifestFindings(where: string, manifest: Record<string, unknown>): Finding[] {
  const { incognito, content_security_policy: csp, optional_host_permissions: optional } = manifest;
  const { browser_specific_settings: firefox } = manifest;
  const asked = askedBy(manifest);
  const hosts = strings.parse(optional);
  return [
    ...absent.filter((key) => key in manifest).map((key) => `${key} is there`),
    ...(incognito === "not_allowed" ? [] : ["private windows are not ruled out"]),
    ...(firefox === undefined || gecko.safeParse(firefox).success ? [] : ["it does not say that no data is collected"]),
    ...policyFindings(csp),
    ...asked.filter((name) => !explained.has(name)).map((name) => `permission ${name} is not explained`),
    ...hosts
      .filter((host) => !site.test(host) && !wideHosts.has(host))
      .map((host) => `optional host ${host} is wider than a site`),
  ].map((what) => ({ where, what }));
}

if (import.meta.main) {
  const manifests = ["chrome-mv3", "firefox-mv3"].map((name) => {
    const text = readBuild(`.output/${name}`).get("manifest.json") ?? "{}";
    return { name, manifest: z.record(z.string(), z.unknown()).parse(JSON.parse(text)) };
  });
  const asked = new Set(manifests.flatMap(({ manifest }) => askedBy(manifest)));
  report([
    ...manifests.flatMap(({ name, manifest }) => manifestFindings(name, manifest)),
    ...[...explained]
      .filter((name) => !asked.has(name))
      .map((name) => ({ where: "PRIVACY.md", what: `no build asks for the permission ${name}` })),
  ]);
}
