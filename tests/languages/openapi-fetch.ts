// A driver for tests/conformance, over openapi-fetch.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./memory.js";

type Request = {
  baseUrl: string;
  username: string;
  password: string;
  operation: string;
  storeId: string;
  profileId: string;
  traitGroups?: string;
  traitGroupName: string;
  dataMappingId: string;
  body?: any;
};

async function call(memory: Client<paths>, request: Request) {
  const { operation, storeId, profileId, traitGroups, traitGroupName, dataMappingId, body } = request;
  const path = { storeId, profileId };
  switch (operation) {
    case "FetchProfile":
      return memory.GET("/v1/Stores/{storeId}/Profiles/{profileId}", { params: { path, query: { traitGroups } } });
    case "CreateProfilesLookup":
      return memory.POST("/v1/Stores/{storeId}/Profiles/Lookup", { params: { path: { storeId } }, body });
    case "CreateFetchProfileMemory":
      return memory.POST("/v1/Stores/{storeId}/Profiles/{profileId}/Recall", { params: { path }, body });
    case "CreateProfileObservation":
      return memory.POST("/v1/Stores/{storeId}/Profiles/{profileId}/Observations", { params: { path }, body });
    case "FetchTraitGroup":
      return memory.GET("/v1/ControlPlane/Stores/{storeId}/TraitGroups/{traitGroupName}", {
        params: { path: { storeId, traitGroupName } },
      });
    case "FetchDataMapping":
      return memory.GET("/v1/ControlPlane/Stores/{storeId}/DataMappings/{dataMappingId}", {
        params: { path: { storeId, dataMappingId } },
      });
    default:
      throw new Error(`unknown operation ${operation}`);
  }
}

async function run(request: Request) {
  const { baseUrl, username, password } = request;
  const memory = createClient<paths>({ baseUrl, headers: { Authorization: "Basic " + btoa(`${username}:${password}`) } });
  for (let attempt = 1; ; attempt++) {
    const { data, response } = await call(memory, request);
    if (response.status !== 429 || attempt > 1) return { status: response.status, body: data };
    await sleep(Number(response.headers.get("Retry-After")) * 1000);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await run(JSON.parse(line))));
}
