# Made by ./generate.sh. Do not edit.

"""Contains endpoint functions for accessing the API"""
