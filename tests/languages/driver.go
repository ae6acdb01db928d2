// A driver for tests/conformance, over openapi-generator's Go client.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"time"

	"example/memory"
)

type asked struct {
	BaseURL     string `json:"baseUrl"`
	Username    string `json:"username"`
	Password    string `json:"password"`
	StoreID     string `json:"storeId"`
	ProfileID   string `json:"profileId"`
	TraitGroups string `json:"traitGroups"`
}

type answer struct {
	Status  int             `json:"status"`
	Profile *memory.Profile `json:"profile,omitempty"`
}

func ask(a asked) (answer, error) {
	config := memory.NewConfiguration()
	config.Servers = memory.ServerConfigurations{{URL: a.BaseURL}}
	client := memory.NewAPIClient(config)
	pair := memory.BasicAuth{UserName: a.Username, Password: a.Password}
	ctx := context.WithValue(context.Background(), memory.ContextBasicAuth, pair)
	for attempt := 1; ; attempt++ {
		request := client.ProfileAPI.FetchProfile(ctx, a.StoreID, a.ProfileID)
		if a.TraitGroups != "" {
			request = request.TraitGroups(a.TraitGroups)
		}
		profile, response, err := request.Execute()
		var refused *memory.GenericOpenAPIError
		if err == nil {
			return answer{response.StatusCode, profile}, nil
		} else if response == nil || !errors.As(err, &refused) || response.StatusCode < 300 {
			return answer{}, err
		} else if response.StatusCode != 429 || attempt > 1 {
			return answer{Status: response.StatusCode}, nil
		}
		seconds, _ := strconv.Atoi(response.Header.Get("Retry-After"))
		time.Sleep(time.Duration(seconds) * time.Second)
	}
}

func main() {
	lines, out := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
	for lines.Scan() {
		var a asked
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			panic(err)
		}
		answered, err := ask(a)
		if err != nil {
			panic(err)
		}
		if err := out.Encode(answered); err != nil {
			panic(err)
		}
	}
}
