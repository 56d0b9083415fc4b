/** The parts of a headline, as people set them apart. */

/** Bars, dots, dashes with spaces, lines, and pictures, but for the pin that says where. */
const separator =
  /\s*(?:[|•·‖¦▪◦●★✦❖»›;\n\r]|\s[-–—~]\s|\s\/{1,2}\s|(?![📍📌])[\p{Extended_Pictographic}\p{Regional_Indicator}])[\s\ufe0f\u200d]*/gu;

export function partsOf(text: string): string[] {
  return text
    .split(separator)
    .map((part) => part.replace(/[\s\ufe0f\u200d]+/g, " ").trim())
    .filter((part) => part !== "");
}
