// A driver for tests/conformance, over openapi-generator's Go client.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strconv"
	"time"

	"example/memory"
)

type request struct {
	BaseURL     string          `json:"baseUrl"`
	Username    string          `json:"username"`
	Password    string          `json:"password"`
	Operation   string          `json:"operation"`
	StoreID     string          `json:"storeId"`
	ProfileID   string          `json:"profileId"`
	TraitGroups string          `json:"traitGroups"`
	TraitGroup  string          `json:"traitGroupName"`
	DataMapping string          `json:"dataMappingId"`
	Body        json.RawMessage `json:"body"`
}

type result struct {
	Status int `json:"status"`
	Body   any `json:"body,omitempty"`
}

func call(ctx context.Context, client *memory.APIClient, r request) (any, *http.Response, error) {
	switch r.Operation {
	case "FetchProfile":
		fetch := client.ProfileAPI.FetchProfile(ctx, r.StoreID, r.ProfileID)
		if r.TraitGroups != "" {
			fetch = fetch.TraitGroups(r.TraitGroups)
		}
		return fetch.Execute()
	case "CreateProfilesLookup":
		var body memory.Identifier
		if err := json.Unmarshal(r.Body, &body); err != nil {
			return nil, nil, err
		}
		return client.RetrievalAPI.CreateProfilesLookup(ctx, r.StoreID).Identifier(body).Execute()
	case "CreateFetchProfileMemory":
		var body memory.RecallRequest
		if err := json.Unmarshal(r.Body, &body); err != nil {
			return nil, nil, err
		}
		return client.RetrievalAPI.CreateFetchProfileMemory(ctx, r.StoreID, r.ProfileID).RecallRequest(body).Execute()
	case "CreateProfileObservation":
		var body memory.CreateObservationsRequest
		if err := json.Unmarshal(r.Body, &body); err != nil {
			return nil, nil, err
		}
		create := client.ObservationsAPI.CreateProfileObservation(ctx, r.StoreID, r.ProfileID)
		return create.CreateObservationsRequest(body).Execute()
	case "FetchTraitGroup":
		return client.TraitGroupsAPI.FetchTraitGroup(ctx, r.StoreID, r.TraitGroup).Execute()
	case "FetchDataMapping":
		return client.DataMappingsAPI.FetchDataMapping(ctx, r.StoreID, r.DataMapping).Execute()
	}
	return nil, nil, fmt.Errorf("unknown operation %q", r.Operation)
}

func run(r request) (result, error) {
	config := memory.NewConfiguration()
	config.Servers = memory.ServerConfigurations{{URL: r.BaseURL}}
	client := memory.NewAPIClient(config)
	pair := memory.BasicAuth{UserName: r.Username, Password: r.Password}
	ctx := context.WithValue(context.Background(), memory.ContextBasicAuth, pair)
	for attempt := 1; ; attempt++ {
		body, response, err := call(ctx, client, r)
		var refused *memory.GenericOpenAPIError
		if err == nil {
			return result{response.StatusCode, body}, nil
		} else if response == nil || !errors.As(err, &refused) || response.StatusCode < 300 {
			return result{}, err
		} else if response.StatusCode != 429 || attempt > 1 {
			return result{Status: response.StatusCode}, nil
		}
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
	}
}

func main() {
	lines, out := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var r request
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			panic(err)
		}
		done, err := run(r)
		if err != nil {
			panic(err)
		}
		if err := out.Encode(done); err != nil {
			panic(err)
		}
	}
}
