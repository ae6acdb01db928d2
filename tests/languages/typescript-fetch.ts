// A driver for tests/conformance, over openapi-generator's typescript-fetch.
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type ApiResponse,
  Configuration,
  CreateObservationsRequestFromJSON,
  DataMappingsApi,
  IdentifierFromJSON,
  ObservationsApi,
  ProfileApi,
  RecallRequestFromJSON,
  ResponseError,
  RetrievalApi,
  TraitGroupsApi,
} from "./client/index.js";

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
  body?: unknown;
};

function call(config: Configuration, request: Request): Promise<ApiResponse<unknown>> {
  const { operation, storeId, profileId, traitGroups, traitGroupName, dataMappingId, body } = request;
  switch (operation) {
    case "FetchProfile":
      return new ProfileApi(config).fetchProfileRaw({ storeId, profileId, traitGroups });
    case "CreateProfilesLookup":
      return new RetrievalApi(config).createProfilesLookupRaw({ storeId, identifier: IdentifierFromJSON(body) });
    case "CreateFetchProfileMemory":
      return new RetrievalApi(config).createFetchProfileMemoryRaw({
        storeId,
        profileId,
        recallRequest: RecallRequestFromJSON(body),
      });
    case "CreateProfileObservation":
      return new ObservationsApi(config).createProfileObservationRaw({
        storeId,
        profileId,
        createObservationsRequest: CreateObservationsRequestFromJSON(body),
      });
    case "FetchTraitGroup":
      return new TraitGroupsApi(config).fetchTraitGroupRaw({ storeId, traitGroupName });
    case "FetchDataMapping":
      return new DataMappingsApi(config).fetchDataMappingRaw({ storeId, dataMappingId });
    default:
      throw new Error(`unknown operation ${operation}`);
  }
}

async function run(request: Request) {
  const { baseUrl, username, password } = request;
  const config = new Configuration({ basePath: baseUrl, username, password });
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await call(config, request);
      return { status: response.raw.status, body: await response.value() };
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      const { status, headers } = error.response;
      if (status !== 429 || attempt > 1) return { status };
      await sleep(Number(headers.get("Retry-After")) * 1000);
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await run(JSON.parse(line))));
}
