/** Checks what is counted over everything: posts, the pipeline, tasks. */
import { listed } from "../../model/opportunity";
import { placedPost } from "../../model/postOrder";
import { scheduled, type Task } from "../../model/task";
import { addCounts, type TypeCounts } from "../../model/tally";
import type { Database } from "../database";
import { pipeline, recountedPipeline } from "../pipeline-counters";
import { byId } from "../rows";
import type { Findings } from "./findings";
import { eachPage } from "./pages";

/** Rows read at a time. */
const size = 2_000;

/** Checks the posts after an id; answers with the last of them, undefined where there are no more. */
export async function checkPosts(on: Database, after: string, findings: Findings): Promise<string | undefined> {
  return on.transaction("r", on.posts, on.interactions, async () => {
    const posts = await on.posts.where("id").above(after).limit(size).toArray();
    const until = posts.length < size ? undefined : posts.at(-1)?.id;
    const counts = new Map<string, TypeCounts>();
    await eachPage(on, "[postId+when]", { from: after, until }, (page) => {
      for (const { postId = "", type } of page) counts.set(postId, addCounts(counts.get(postId) ?? {}, { [type]: 1 }));
    });
    findings.rows += posts.length;
    for (const post of posts) {
      const { id, captured, newest, most } = post;
      findings.expect("posts: captured", id, captured, counts.get(id));
      const placed = placedPost(post);
      findings.expect("posts: order", id, { newest, most }, { newest: placed.newest, most: placed.most });
    }
    return until;
  });
}

/** Checks what is counted on the stages of the pipeline. */
export async function checkPipeline(on: Database, findings: Findings): Promise<void> {
  await on.transaction("r", on.pipeline, on.opportunities, async () => {
    const stored = await pipeline(on);
    const recounted = await recountedPipeline(on, (opportunity, stage) => {
      findings.rows += 1;
      findings.expect("opportunities: stage", opportunity.id, stage?.id, opportunity.stageId);
      if (!stage) return;
      const { is, closing, amount } = listed(opportunity, stage.is);
      const now = { is: opportunity.is, closing: opportunity.closing, amount: opportunity.amount };
      findings.expect("opportunities: order", opportunity.id, now, { is, closing, amount });
    });
    const stages = byId(recounted);
    for (const stage of stored) {
      const { count, sums } = stages.get(stage.id) ?? stage;
      findings.expect("pipeline", stage.id, { count: stage.count, sums: stage.sums }, { count, sums });
    }
  });
}

/** A day ends at another instant in another time zone: who travels takes the instants along as they were. */
const zones = 26 * 3_600_000;

/** Checks the tasks after an id; answers with the last of them, undefined where there are no more. */
export async function checkTasks(on: Database, after: string, findings: Findings): Promise<string | undefined> {
  const tasks = await on.tasks.where("id").above(after).limit(size).toArray();
  for (const task of tasks) {
    const should = scheduled(task);
    const isClose = sameDay(task, should);
    findings.expect("tasks: due", task.id, task.due, isClose ? task.due : should.due);
    findings.expect("tasks: reminder", task.id, task.remindAt, should.remindAt);
  }
  return tasks.length < size ? undefined : tasks.at(-1)?.id;
}

function sameDay(a: Task, b: Task): boolean {
  return a.dueOn !== undefined && a.due !== undefined && b.due !== undefined && Math.abs(a.due - b.due) <= zones;
}
