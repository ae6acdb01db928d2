# A driver for tests/conformance, over openapi-generator's Ruby client.
require 'json'
require 'uri'
require 'twilio_memory'

def api_for(asked)
  url = URI(asked['baseUrl'])
  config = TwilioMemory::Configuration.new do |c|
    c.scheme, c.host, c.base_path = url.scheme, "#{url.host}:#{url.port}", url.path
    c.username, c.password = asked['username'], asked['password']
  end
  TwilioMemory::ProfileApi.new(TwilioMemory::ApiClient.new(config))
end

def answer(asked)
  profile_id = asked['profileId']
  attempt = 0
  begin
    attempt += 1
    profile = api_for(asked).fetch_profile(asked['storeId'], profile_id, trait_groups: asked['traitGroups'])
    { status: 200, profile: profile.to_hash.merge(createdAt: profile.created_at.iso8601(6)) }
  rescue TwilioMemory::ApiError => error
    raise if error.code.to_i.zero?
    return { status: error.code } unless attempt == 1 && [301, 429].include?(error.code)

    profile_id = error.response_headers['Canonical-Profile-Id'] if error.code == 301
    sleep(error.response_headers['Retry-After'].to_i) if error.code == 429
    retry
  end
end

$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
