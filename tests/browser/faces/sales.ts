/** What is to be done and sold, for looking at: runs in a page of the extension, after the audience is stored. */
import { addTask, finishTask } from "../../../lib/db/tasks";
import { addOpportunity, moveOpportunity } from "../../../lib/db/opportunities";
import { saveRule } from "../../../lib/db/rules";
import { saveSegment } from "../../../lib/db/segments";
import { setRhythm } from "../../../lib/db/profiles";
import { addDays, dayAt, instantOf } from "../../../lib/model/calendar";

const maya = "bluesky:bluesky-mayaputri.example";
const bao = "x:x-ngocbao_cafe";
const sister = "bluesky:bluesky-duasaudara.example";

/** The id under which the segment of {@link storeWork} stands. */
export const segmentId = "brewers";

/** Tasks, opportunities, a rhythm, a segment and rules. `now` in ms UTC. */
export async function storeWork(now: number): Promise<void> {
  const today = dayAt(now);
  const options = { now };
  await addTask({ identityId: maya, title: "Send the sample box with the roast date", dueOn: today }, options);
  await addTask({ identityId: bao, title: "Ask the shop for spare burrs", dueOn: addDays(today, -3) }, options);
  await addTask(
    { title: "Plan next week’s postings", dueOn: today, dueMinute: 17 * 60, repeat: { every: 1, unit: "week" } },
    options,
  );
  await addTask(
    { identityId: sister, title: "Ring Dua Saudara about the tasting", dueOn: addDays(today, -1) },
    options,
  );
  await addTask(
    {
      identityId: maya,
      title: "Ask what the guests said",
      dueOn: addDays(today, 9),
      reminder: instantOf(addDays(today, 9), 540),
    },
    options,
  );
  const done = await addTask(
    { identityId: maya, title: "Thank her for the share", dueOn: addDays(today, -6) },
    options,
  );
  await finishTask(done.id, options);

  const idr = (minor: number) => ({ minor, currency: "IDR" });
  await addOpportunity(
    { identityId: sister, title: "House blend, 10 kg a month", value: idr(450_000_000), stageId: "qualified" },
    options,
  );
  const won = await addOpportunity(
    { identityId: bao, title: "Opening week, 25 kg", value: idr(1_125_000_000) },
    options,
  );
  await moveOpportunity(won.id, { stageId: "won" }, options);
  const lost = await addOpportunity({ identityId: maya, title: "Grinder on loan" }, options);
  await moveOpportunity(lost.id, { stageId: "lost", lostReason: "They bought their own" }, options);
  await addOpportunity(
    { identityId: maya, title: "Training for two baristas", value: { minor: 60_000, currency: "EUR" } },
    options,
  );
  await addOpportunity(
    {
      identityId: maya,
      title: "No. 7 on the brew bar for a week, with a second bag of something else for those who ask",
      value: idr(280_000_000),
      closeOn: addDays(today, 5),
      stageId: "qualified",
      probability: 70,
    },
    options,
  );

  await setRhythm(sister, 1, options);
  await setRhythm("youtube:youtube-arjunpours", 7, options);
  await saveSegment(
    {
      id: segmentId,
      name: "Brewers who talk",
      where: {
        is: "all",
        of: [
          { is: "class", any: ["conversation"] },
          {
            is: "any",
            of: [
              { is: "network", any: ["bluesky", "x"] },
              { is: "tag", any: ["brew bar"] },
            ],
          },
          { is: "not", of: { is: "lastSeen", over: 30 } },
        ],
      },
    },
    options,
  );
  await saveRule(
    {
      name: "Asks for the price",
      on: true,
      when: { types: ["comment", "message"], contains: "price", asks: true },
      who: { is: "all", of: [] },
      deeds: [
        { do: "tag", tag: "buyer" },
        { do: "task", title: "Answer with the price list", inDays: 1 },
      ],
    },
    options,
  );
  await saveRule(
    {
      name: "Regulars who share",
      on: false,
      when: { types: ["share", "quote"] },
      who: { is: "heat", from: 10 },
      deeds: [{ do: "tag", tag: "ambassador" }],
    },
    { now: now + 1 },
  );
}
