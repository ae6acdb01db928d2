# Made from openapi.yaml 0.2.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

"""Contains endpoint functions for accessing the API"""
