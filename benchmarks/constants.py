"""Which profile is fetched. By itself, since the start of a process that imports it is measured."""

PROFILE = "mem_profile_01k8v5r7w3dxq2m9c4tz6ybn0h"
STORE = "mem_store_00000000000000000000000000"
PATH = f"/v1/Stores/{STORE}/Profiles/{PROFILE}"
