/** Handles: "@rani", "@rani@mastodon.social". */

const mention =
  /(?<![\w@./+-])@(\w(?:[\w.-]{0,58}\w)?(?:@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,24})?)(?![\w@])/gi;
/** "@9pm", "@09.30wib" */
const time = /^\d{1,2}(?:[.:]?\d\d)?(?:am|pm|wib|wita|wit)$/i;

/** Each once, without the first "@", as they are spelled. */
export function mentionsIn(text: string): string[] {
  const handles = Array.from(text.matchAll(mention), ([, handle = ""]) => handle);
  return [...new Set(handles.filter((handle) => /[a-z]/i.test(handle) && !time.test(handle)))];
}
