# A driver for tests/conformance, over openapi-generator's Ruby client.
require 'json'
require 'uri'
require 'twilio_memory'

def client_for(request)
  url = URI(request['baseUrl'])
  config = TwilioMemory::Configuration.new do |c|
    c.scheme, c.host, c.base_path = url.scheme, "#{url.host}:#{url.port}", url.path
    c.username, c.password = request['username'], request['password']
  end
  TwilioMemory::ApiClient.new(config)
end

# Returns the response body, its status and its headers.
def call(client, request)
  store_id, profile_id, body = request.values_at('storeId', 'profileId', 'body')
  case request['operation']
  when 'FetchProfile'
    TwilioMemory::ProfileApi.new(client)
                            .fetch_profile_with_http_info(store_id, profile_id, trait_groups: request['traitGroups'])
  when 'CreateProfilesLookup'
    identifier = TwilioMemory::Identifier.build_from_hash(body)
    TwilioMemory::RetrievalApi.new(client).create_profiles_lookup_with_http_info(store_id, identifier)
  when 'CreateFetchProfileMemory'
    query = TwilioMemory::RecallRequest.build_from_hash(body)
    TwilioMemory::RetrievalApi.new(client).create_fetch_profile_memory_with_http_info(store_id, profile_id, query)
  when 'CreateProfileObservation'
    observations = TwilioMemory::CreateObservationsRequest.build_from_hash(body)
    TwilioMemory::ObservationsApi.new(client)
                                 .create_profile_observation_with_http_info(store_id, profile_id, observations)
  when 'FetchTraitGroup'
    TwilioMemory::TraitGroupsApi.new(client).fetch_trait_group_with_http_info(store_id, request['traitGroupName'])
  when 'FetchDataMapping'
    TwilioMemory::DataMappingsApi.new(client).fetch_data_mapping_with_http_info(store_id, request['dataMappingId'])
  else
    raise "unknown operation #{request['operation']}"
  end
end

def run(request)
  attempt = 0
  begin
    attempt += 1
    body, status, = call(client_for(request), request)
    { status: status, body: body.to_hash }
  rescue TwilioMemory::ApiError => error
    raise if error.code.to_i.zero?
    return { status: error.code } unless attempt == 1 && error.code == 429

    sleep(error.response_headers['Retry-After'].to_i)
    retry
  end
end

$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(run(JSON.parse(line))) }
