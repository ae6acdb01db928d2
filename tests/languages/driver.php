<?php
// A driver for tests/conformance, over openapi-generator's PHP client.
require 'autoload.php';

function answer(array $asked): array
{
    $config = (new TwilioMemory\Configuration())
        ->setHost($asked['baseUrl'])->setUsername($asked['username'])->setPassword($asked['password']);
    $profiles = new TwilioMemory\Api\ProfileApi(new GuzzleHttp\Client(), $config);
    for ($attempt = 1; ; $attempt++) {
        try {
            $profile = $profiles->fetchProfile($asked['storeId'], $asked['profileId'], $asked['traitGroups'] ?? null);
            $plain = json_decode(json_encode($profile), true);
            return ['status' => 200, 'profile' => ['createdAt' => $profile->getCreatedAt()->format('Y-m-d\TH:i:s.uP')] + $plain];
        } catch (TwilioMemory\ApiException $error) {
            if ($error->getCode() === 0) {
                throw $error;
            }
            if ($error->getCode() !== 429 || $attempt > 1) {
                return ['status' => $error->getCode()];
            }
            $headers = array_change_key_case($error->getResponseHeaders());  // As they came, else.
            sleep((int) $headers['retry-after'][0]);
        }
    }
}

while (($line = fgets(STDIN)) !== false) {
    echo json_encode(answer(json_decode($line, true))), "\n";
}
