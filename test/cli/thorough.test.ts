import { expect, it, vi } from "vitest";
import { readBy } from "../../src/cli/read/reader.ts";

vi.mock("onnxruntime-web", () => {
  throw new Error("Cannot find package 'onnxruntime-web'");
});

it("says what to install where the thorough reader's runtime is not there", async () => {
  await expect(readBy("thorough")).rejects.toThrow("npm install onnxruntime-web");
});
