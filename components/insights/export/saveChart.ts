/** Saves a chart as a file: a picture, or its numbers. */
import { csvOf } from "../../../lib/exchange/export/csv";
import { saveFile } from "../../ui/saveFile";
import { type Numbers, textsOf } from "../numbers";
import { type Around, pictureOf } from "./standalone";

interface Saved extends Around {
  /** the drawing; a list has none, and is saved as numbers alone */
  svg: SVGSVGElement | null;
  numbers: Numbers;
  /** of the file, without its ending */
  name: string;
}

/** Pixels of the picture for each CSS px: sharp in a slide as well. */
const scale = 2;

export async function saveChart(how: "png" | "svg" | "csv", { svg, numbers, name, ...around }: Saved): Promise<void> {
  if (how === "csv") return saveFile(await csvFile(textsOf(numbers)), `${name}.csv`);
  if (!svg) throw new Error("there is no drawing to save");
  const picture = pictureOf(svg, around);
  const file = new Blob([picture.text], { type: "image/svg+xml" });
  saveFile(how === "svg" ? file : await painted(file, picture), `${name}.${how}`);
}

/** A table as spreadsheets read it; its header is the first row. */
export async function csvFile([header = [], ...rows]: string[][]): Promise<Blob> {
  const { files } = await csvOf(each(rows), { header, guard: true, mark: true });
  return files[0];
}

async function* each(rows: string[][]): AsyncIterable<string[]> {
  yield* rows;
}

/** A picture in pixels. */
async function painted(file: Blob, { width, height }: { width: number; height: number }): Promise<Blob> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    const context = canvas.getContext("2d");
    if (!context) throw new Error("this browser has no canvas to paint on");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((made) => (made ? resolve(made) : reject(new Error("the picture was not made"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
