// A driver for tests/conformance, over openapi-generator's Java client.
import com.example.memory.ApiClient;
import com.example.memory.ApiException;
import com.example.memory.api.ProfileApi;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

public class Driver {
    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ApiClient().getObjectMapper();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            out.println(json.writeValueAsString(answer(json.readTree(line))));
        }
    }

    static Map<String, Object> answer(JsonNode asked) throws Exception {
        String pair = asked.get("username").asText() + ":" + asked.get("password").asText();
        String authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(asked.get("baseUrl").asText());
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        ProfileApi profiles = new ProfileApi(client);
        String profileId = asked.get("profileId").asText();
        String traitGroups = asked.has("traitGroups") ? asked.get("traitGroups").asText() : null;
        for (int attempt = 1; ; attempt++) {
            try {
                return Map.of("status", 200, "profile", profiles.fetchProfile(asked.get("storeId").asText(), profileId, traitGroups));
            } catch (ApiException error) {
                if (error.getCode() == 301 && attempt == 1) {
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
}
