import { parentPort } from "node:worker_threads";

/** In a thread of a `Pool`: answers each task, one after another. */
export function answerTasks<Task, Result>(act: (task: Task) => Result | Promise<Result>): void {
  let before: Promise<void> = Promise.resolve();
  parentPort?.on("message", (task: Task) => {
    before = before.then(async () => {
      try {
        parentPort?.postMessage({ result: await act(task) });
      } catch (error) {
        parentPort?.postMessage({ error });
      }
    });
  });
}
