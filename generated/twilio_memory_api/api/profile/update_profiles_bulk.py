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


from ...models.accepted import Accepted
from ...models.twilio_error import TwilioError
from ...models.update_profiles_request import UpdateProfilesRequest


def _get_kwargs(
    store_id: str,
    *,
    body: UpdateProfilesRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/Stores/{store_id}/Profiles/Bulk".format(
            store_id=quote(str(store_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Accepted | TwilioError | None:
    if response.status_code in {202}:
        return Accepted.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Accepted | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateProfilesRequest,
) -> Response[Accepted | TwilioError]:
    """Create or Update Profiles in Bulk

     Creates or updates up to 1000 profiles. Each one is handled as in CreateProfile: at least one of its
    traits must be one that
    the store promotes to an identifier.

    The response comes before the work is done. It has no IDs, and you cannot ask for the state of the
    work.

    Args:
        store_id (str):
        body (UpdateProfilesRequest): The profiles to create or update.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateProfilesRequest,
) -> Accepted | TwilioError | None:
    """Create or Update Profiles in Bulk

     Creates or updates up to 1000 profiles. Each one is handled as in CreateProfile: at least one of its
    traits must be one that
    the store promotes to an identifier.

    The response comes before the work is done. It has no IDs, and you cannot ask for the state of the
    work.

    Args:
        store_id (str):
        body (UpdateProfilesRequest): The profiles to create or update.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Accepted | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateProfilesRequest,
) -> Response[Accepted | TwilioError]:
    """Create or Update Profiles in Bulk

     Creates or updates up to 1000 profiles. Each one is handled as in CreateProfile: at least one of its
    traits must be one that
    the store promotes to an identifier.

    The response comes before the work is done. It has no IDs, and you cannot ask for the state of the
    work.

    Args:
        store_id (str):
        body (UpdateProfilesRequest): The profiles to create or update.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateProfilesRequest,
) -> Accepted | TwilioError | None:
    """Create or Update Profiles in Bulk

     Creates or updates up to 1000 profiles. Each one is handled as in CreateProfile: at least one of its
    traits must be one that
    the store promotes to an identifier.

    The response comes before the work is done. It has no IDs, and you cannot ask for the state of the
    work.

    Args:
        store_id (str):
        body (UpdateProfilesRequest): The profiles to create or update.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Accepted | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            client=client,
            body=body,
        )
    ).parsed
