# Made by ./generate.sh. Do not edit.

"""Contains methods for accessing the API"""
