import { makeInstallation } from "./installation";
import { machine, note, printTable, quantile, ratio } from "./report";

/** From `npm start` in a built checkout to the first complete sign-in page, PostgreSQL included. */

const GOAL_MS = 4000;
const STARTS = 5;

const repeatedly = async (measure: () => Promise<number>) => {
  const times: number[] = [];
  for (let count = 0; count < STARTS; count++) times.push(await measure());
  return times;
};

/** A data directory that does not exist yet: the database is made, migrated and filled with the demo data. */
async function firstStart(): Promise<number> {
  const installation = await makeInstallation();
  try {
    return await installation.start();
  } finally {
    await installation.remove();
  }
}

// Builds, unless that was done.
await firstStart();
const first = await repeatedly(firstStart);

const installation = await makeInstallation();
try {
  await installation.start();
  const later = await repeatedly(async () => {
    await installation.stop();
    return installation.start();
  });
  const row = (label: string, times: number[]) => {
    const median = quantile(times, 0.5);
    return [
      label,
      `${(median / 1000).toFixed(2)} s`,
      `${(Math.max(...times) / 1000).toFixed(2)} s`,
      ratio(median, GOAL_MS),
    ];
  };
  printTable(
    "Cold start to the first page",
    ["start", "median", "slowest", `of the goal (${GOAL_MS / 1000} s)`],
    [row("with data of an earlier start", later), row("first start: makes and fills the database", first)],
  );
  note(`${STARTS} starts each, files in the system's cache. ${machine()}`);
} finally {
  await installation.remove();
}
