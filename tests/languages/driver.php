<?php
// A driver for tests/conformance, over openapi-generator's PHP client.
require 'autoload.php';

use TwilioMemory\Api\DataMappingsApi;
use TwilioMemory\Api\ObservationsApi;
use TwilioMemory\Api\ProfileApi;
use TwilioMemory\Api\RetrievalApi;
use TwilioMemory\Api\TraitGroupsApi;
use TwilioMemory\Configuration;
use TwilioMemory\ObjectSerializer;

ObjectSerializer::setDateTimeFormat('Y-m-d\TH:i:s.uP');  // By default, it drops the fraction of a second.
Configuration::getDefaultConfiguration()->setBooleanFormatForQueryString('string');  // By default, 1 and 0.

/** Returns the response body, its status and its headers. */
function call(object $request): array
{
    $config = (new Configuration())
        ->setHost($request->baseUrl)->setUsername($request->username)->setPassword($request->password);
    $http = new GuzzleHttp\Client();
    $storeId = $request->storeId;
    $profileId = $request->profileId ?? null;
    $body = fn (string $model) => ObjectSerializer::deserialize($request->body, "\\TwilioMemory\\Model\\$model");
    return match ($request->operation) {
        'FetchProfile' => (new ProfileApi($http, $config))
            ->fetchProfileWithHttpInfo($storeId, $profileId, $request->traitGroups ?? null),
        'CreateProfilesLookup' => (new RetrievalApi($http, $config))
            ->createProfilesLookupWithHttpInfo($storeId, $body('Identifier')),
        'CreateFetchProfileMemory' => (new RetrievalApi($http, $config))
            ->createFetchProfileMemoryWithHttpInfo($storeId, $profileId, $body('RecallRequest')),
        'CreateProfileObservation' => (new ObservationsApi($http, $config))
            ->createProfileObservationWithHttpInfo($storeId, $profileId, $body('CreateObservationsRequest')),
        'FetchTraitGroup' => (new TraitGroupsApi($http, $config))
            ->fetchTraitGroupWithHttpInfo($storeId, $request->traitGroupName),
        'FetchDataMapping' => (new DataMappingsApi($http, $config))
            ->fetchDataMappingWithHttpInfo($storeId, $request->dataMappingId),
    };
}

function run(object $request): array
{
    for ($attempt = 1; ; $attempt++) {
        try {
            [$body, $status] = call($request);
            return ['status' => $status, 'body' => $body];
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
    echo json_encode(run(json_decode($line)), JSON_THROW_ON_ERROR), "\n";
}
