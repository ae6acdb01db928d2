// A driver for tests/conformance, over openapi-fetch.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "./memory.js";

type Asked = { baseUrl: string; username: string; password: string; storeId: string; profileId: string; traitGroups?: string };
type Answer = { status: number; profile?: components["schemas"]["Profile"] };

async function answer({ baseUrl, username, password, storeId, profileId, traitGroups }: Asked): Promise<Answer> {
  const memory = createClient<paths>({ baseUrl, headers: { Authorization: "Basic " + btoa(`${username}:${password}`) } });
  for (let attempt = 1; ; attempt++) {
    const { data, response } = await memory.GET("/v1/Stores/{storeId}/Profiles/{profileId}", {
      params: { path: { storeId, profileId }, query: { traitGroups } },
    });
    if (response.status !== 429 || attempt > 1) return data ? { status: response.status, profile: data } : { status: response.status };
    await sleep(Number(response.headers.get("Retry-After")) * 1000);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await answer(JSON.parse(line))));
}
