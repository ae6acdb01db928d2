# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ... import errors
from ...segments import quote
from ...types import UNSET, Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client


from ...models.identity_resolution_update import IdentityResolutionUpdate
from ...models.operation_accepted import OperationAccepted
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    *,
    body: IdentityResolutionUpdate,
    if_match: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {
        "method": "put",
        "url": "/v1/ControlPlane/Stores/{store_id}/IdentityResolutionSettings".format(
            store_id=quote(str(store_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OperationAccepted | TwilioError | None:
    if response.status_code in {202}:
        return OperationAccepted.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 412, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[OperationAccepted | TwilioError]:
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
    body: IdentityResolutionUpdate,
    if_match: str | Unset = UNSET,
) -> Response[OperationAccepted | TwilioError]:
    """Replace Identity Resolution Settings

     Replaces the settings as a whole. Profiles that exist keep the identifiers that they have. The
    change is made by an
    operation, whose ID is in the response: read its state with `FetchOperation`.

    Args:
        store_id (str):
        if_match (str | Unset):
        body (IdentityResolutionUpdate): How the store is to find and merge profiles.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        body=body,
        if_match=if_match,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: IdentityResolutionUpdate,
    if_match: str | Unset = UNSET,
) -> OperationAccepted | TwilioError | None:
    """Replace Identity Resolution Settings

     Replaces the settings as a whole. Profiles that exist keep the identifiers that they have. The
    change is made by an
    operation, whose ID is in the response: read its state with `FetchOperation`.

    Args:
        store_id (str):
        if_match (str | Unset):
        body (IdentityResolutionUpdate): How the store is to find and merge profiles.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        client=client,
        body=body,
        if_match=if_match,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: IdentityResolutionUpdate,
    if_match: str | Unset = UNSET,
) -> Response[OperationAccepted | TwilioError]:
    """Replace Identity Resolution Settings

     Replaces the settings as a whole. Profiles that exist keep the identifiers that they have. The
    change is made by an
    operation, whose ID is in the response: read its state with `FetchOperation`.

    Args:
        store_id (str):
        if_match (str | Unset):
        body (IdentityResolutionUpdate): How the store is to find and merge profiles.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        body=body,
        if_match=if_match,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: IdentityResolutionUpdate,
    if_match: str | Unset = UNSET,
) -> OperationAccepted | TwilioError | None:
    """Replace Identity Resolution Settings

     Replaces the settings as a whole. Profiles that exist keep the identifiers that they have. The
    change is made by an
    operation, whose ID is in the response: read its state with `FetchOperation`.

    Args:
        store_id (str):
        if_match (str | Unset):
        body (IdentityResolutionUpdate): How the store is to find and merge profiles.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            client=client,
            body=body,
            if_match=if_match,
        )
    ).parsed
