// A driver for tests/conformance, over openapi-generator's Java client.
import com.example.memory.ApiClient;
import com.example.memory.ApiException;
import com.example.memory.ApiResponse;
import com.example.memory.api.DataMappingsApi;
import com.example.memory.api.ObservationsApi;
import com.example.memory.api.ProfileApi;
import com.example.memory.api.RetrievalApi;
import com.example.memory.api.TraitGroupsApi;
import com.example.memory.model.CreateObservationsRequest;
import com.example.memory.model.Identifier;
import com.example.memory.model.RecallRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

public class Driver {
    static final ObjectMapper JSON = new ApiClient().getObjectMapper();

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(JSON.writeValueAsString(run(JSON.readTree(line))));
        }
    }

    static Map<String, Object> run(JsonNode request) throws Exception {
        ApiClient client = clientFor(request);
        String profileId = request.path("profileId").asText();
        for (int attempt = 1; ; attempt++) {
            try {
                ApiResponse<?> response = call(client, request, profileId);
                return Map.of("status", response.getStatusCode(), "body", response.getData());
            } catch (ApiException error) {
                boolean moved = error.getCode() == 301 || error.getCode() == 308;
                if (moved && attempt == 1) {
                    profileId = error.getResponseHeaders().firstValue("Canonical-Profile-Id").orElseThrow();
                } else if (error.getCode() == 429 && attempt == 1) {
                    Thread.sleep(error.getResponseHeaders().firstValueAsLong("Retry-After").orElse(1) * 1000);
                } else if (error.getCode() == 0) {
                    throw error;
                } else {
                    return Map.of("status", error.getCode());
                }
            }
        }
    }

    static ApiClient clientFor(JsonNode request) {
        String pair = request.get("username").asText() + ":" + request.get("password").asText();
        String authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(request.get("baseUrl").asText());
        client.setRequestInterceptor(builder -> builder.header("Authorization", authorization));
        return client;
    }

    static ApiResponse<?> call(ApiClient client, JsonNode request, String profileId) throws Exception {
        String operation = request.get("operation").asText();
        String storeId = request.get("storeId").asText();
        JsonNode body = request.get("body");
        switch (operation) {
            case "FetchProfile":
                String traitGroups = request.has("traitGroups") ? request.get("traitGroups").asText() : null;
                return new ProfileApi(client).fetchProfileWithHttpInfo(storeId, profileId, traitGroups);
            case "CreateProfilesLookup":
                Identifier identifier = JSON.treeToValue(body, Identifier.class);
                return new RetrievalApi(client).createProfilesLookupWithHttpInfo(storeId, identifier);
            case "CreateFetchProfileMemory":
                RecallRequest query = JSON.treeToValue(body, RecallRequest.class);
                return new RetrievalApi(client).createFetchProfileMemoryWithHttpInfo(storeId, profileId, query);
            case "CreateProfileObservation":
                CreateObservationsRequest observations = JSON.treeToValue(body, CreateObservationsRequest.class);
                return new ObservationsApi(client).createProfileObservationWithHttpInfo(storeId, profileId, observations);
            case "FetchTraitGroup":
                String traitGroup = request.get("traitGroupName").asText();
                return new TraitGroupsApi(client).fetchTraitGroupWithHttpInfo(storeId, traitGroup, null, null, null, null);
            case "FetchDataMapping":
                String dataMapping = request.get("dataMappingId").asText();
                return new DataMappingsApi(client).fetchDataMappingWithHttpInfo(storeId, dataMapping);
            default:
                throw new IllegalArgumentException("unknown operation " + operation);
        }
    }
}
