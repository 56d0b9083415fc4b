import { expect, it } from "vitest";
import { browserName } from "./self";

const webkit = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140"],
  [`${webkit} Chrome/148.0.0.0 Safari/537.36`, "Chrome 148"],
  [`${webkit} Chrome/148.0.0.0 Safari/537.36 Edg/148.0.3.1`, "Edge 148"],
  [`${webkit} Chrome/148.0.0.0 Safari/537.36 OPR/130.0.0.0`, "Opera 130"],
  ["curl/8", undefined],
])("names the browser of %s", (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
