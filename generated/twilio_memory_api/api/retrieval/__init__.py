# Made from openapi.yaml 0.2.0 by ./generate.sh. Do not edit.

"""Contains endpoint functions for accessing the API"""
