import { expect, test } from "vitest";
import { partsOf, skeletonOf } from "./names";

const textsOf = (name: string): string[] => partsOf(name).map(({ text }) => text);
const soundsOf = (name: string): string[] => textsOf(name).map(skeletonOf).sort();

test.each([
  ["Юрий Щербаков", "Yuri Shcherbakov"],
  ["محمد حسن", "Mohammed Hassan"],
  ["أحمد عبد الله", "Ahmad Abdullah"],
  ["يوسف", "Yusuf"],
  ["王小明", "Xiaoming Wang"],
  ["欧阳雪", "Xue Ouyang"],
  ["김민수", "Minsu Kim"],
  ["Nguyễn Hương", "Huong Nguyen"],
  ["Soeharto", "Suharto"],
  ["Rizki Pratama", "pratama rizky"],
  ["Ελένη", "Eleni"],
])("%s sounds like %s", (one, other) => {
  expect(soundsOf(one)).toEqual(soundsOf(other));
});

test.each([
  ["Dr. Rani Wulandari, MBA 🌸", ["rani", "wulandari"]],
  ["Rani Wulandari | Kopi Senja", ["rani", "wulandari"]],
  ["rani wulandari (she/her)", ["rani", "wulandari"]],
  ["Wulandari, Rani", ["wulandari", "rani"]],
  ["𝓡𝓪𝓷𝓲 ᴡᴜʟᴀɴ", ["rani", "wulan"]],
  ["RaniWulandari", ["rani", "wulandari"]],
  ["Moh. Rizki", ["muhammad", "rizki"]],
  ["R. Wulandari", ["r", "wulandari"]],
  ["☕✨", []],
  ["", []],
])("of %j only the name is left", (name, parts) => {
  expect(textsOf(name)).toEqual(parts);
});
