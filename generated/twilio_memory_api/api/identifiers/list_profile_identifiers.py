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


from ...models.identifier_list import IdentifierList
from ...models.profile_moved import ProfileMoved
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    profile_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/Identifiers".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> IdentifierList | ProfileMoved | TwilioError | None:
    if response.status_code in {200}:
        return IdentifierList.from_dict(response.json())

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
) -> Response[IdentifierList | ProfileMoved | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IdentifierList | ProfileMoved | TwilioError]:
    """List Profile Identifiers

     Reads all identifiers of a profile: its values for each identifier type. The response is not paged.
    The values of a type are
    in the order that its limit policy in the store gives them.

    Args:
        store_id (str):
        profile_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentifierList | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> IdentifierList | ProfileMoved | TwilioError | None:
    """List Profile Identifiers

     Reads all identifiers of a profile: its values for each identifier type. The response is not paged.
    The values of a type are
    in the order that its limit policy in the store gives them.

    Args:
        store_id (str):
        profile_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentifierList | ProfileMoved | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[IdentifierList | ProfileMoved | TwilioError]:
    """List Profile Identifiers

     Reads all identifiers of a profile: its values for each identifier type. The response is not paged.
    The values of a type are
    in the order that its limit policy in the store gives them.

    Args:
        store_id (str):
        profile_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[IdentifierList | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> IdentifierList | ProfileMoved | TwilioError | None:
    """List Profile Identifiers

     Reads all identifiers of a profile: its values for each identifier type. The response is not paged.
    The values of a type are
    in the order that its limit policy in the store gives them.

    Args:
        store_id (str):
        profile_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        IdentifierList | ProfileMoved | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            client=client,
        )
    ).parsed
