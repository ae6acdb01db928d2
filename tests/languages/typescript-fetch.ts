// A driver for tests/conformance, over openapi-generator's typescript-fetch.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Configuration, type Profile, ProfileApi, ProfileToJSON, ResponseError } from "./client/index.js";

type Asked = { baseUrl: string; username: string; password: string; storeId: string; profileId: string; traitGroups?: string };

async function answer({ baseUrl, username, password, storeId, profileId, traitGroups }: Asked) {
  const profiles = new ProfileApi(new Configuration({ basePath: baseUrl, username, password }));
  for (let attempt = 1; ; attempt++) {
    try {
      const profile: Profile = await profiles.fetchProfile({ storeId, profileId, traitGroups });
      return { status: 200, profile: ProfileToJSON(profile) };
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      const { status, headers } = error.response;
      if (status !== 429 || attempt > 1) return { status };
      await sleep(Number(headers.get("Retry-After")) * 1000);
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
