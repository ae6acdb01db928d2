# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ... import errors
from ...segments import quote
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client


from ...models.identifier_set import IdentifierSet
from ...models.profile_moved import ProfileMoved
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    profile_id: str,
    id_type: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/Identifiers/{id_type}".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
            id_type=quote(str(id_type)),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> IdentifierSet | ProfileMoved | TwilioError | None:
    if response.status_code in {200}:
        return IdentifierSet.from_dict(response.json())

    if response.status_code in {301}:
        return ProfileMoved.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[IdentifierSet | ProfileMoved | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IdentifierSet | ProfileMoved | TwilioError]:
    """Get Profile Identifier

     Reads the values that a profile has for one identifier type, in the order that the type's limit
    policy gives them.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentifierSet | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> IdentifierSet | ProfileMoved | TwilioError | None:
    """Get Profile Identifier

     Reads the values that a profile has for one identifier type, in the order that the type's limit
    policy gives them.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentifierSet | ProfileMoved | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
        client=client,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IdentifierSet | ProfileMoved | TwilioError]:
    """Get Profile Identifier

     Reads the values that a profile has for one identifier type, in the order that the type's limit
    policy gives them.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentifierSet | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> IdentifierSet | ProfileMoved | TwilioError | None:
    """Get Profile Identifier

     Reads the values that a profile has for one identifier type, in the order that the type's limit
    policy gives them.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentifierSet | ProfileMoved | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            id_type=id_type,
            client=client,
        )
    ).parsed
