import { parentPort } from "node:worker_threads";

/** In a thread of a `Pool`: does each task that it is given, and answers. */
export function answerTasks<Task, Result>(act: (task: Task) => Promise<Result>): void {
  parentPort?.on("message", async (task: Task) => {
    const answer = await act(task).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    );
    parentPort?.postMessage(answer);
  });
}
