# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ... import errors
from ...types import Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client


from ...models.operation_accepted import OperationAccepted
from ...models.store_data import StoreData
from ...models.twilio_error import TwilioError


def _get_kwargs(
    *,
    body: StoreData,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/ControlPlane/Stores",
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

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
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
    *,
    client: AuthenticatedClient | Client,
    body: StoreData,
) -> Response[OperationAccepted | TwilioError]:
    """Create Store

     Creates a store. An account can have 15. The change is made by an operation, whose ID is in the
    response: read its
    state with `FetchOperation`. The ID of the store is in the `result` of the operation, and not in
    this response.

    Args:
        body (StoreData): The name of a store, and what it is for.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: StoreData,
) -> OperationAccepted | TwilioError | None:
    """Create Store

     Creates a store. An account can have 15. The change is made by an operation, whose ID is in the
    response: read its
    state with `FetchOperation`. The ID of the store is in the `result` of the operation, and not in
    this response.

    Args:
        body (StoreData): The name of a store, and what it is for.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: StoreData,
) -> Response[OperationAccepted | TwilioError]:
    """Create Store

     Creates a store. An account can have 15. The change is made by an operation, whose ID is in the
    response: read its
    state with `FetchOperation`. The ID of the store is in the `result` of the operation, and not in
    this response.

    Args:
        body (StoreData): The name of a store, and what it is for.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: StoreData,
) -> OperationAccepted | TwilioError | None:
    """Create Store

     Creates a store. An account can have 15. The change is made by an operation, whose ID is in the
    response: read its
    state with `FetchOperation`. The ID of the store is in the `result` of the operation, and not in
    this response.

    Args:
        body (StoreData): The name of a store, and what it is for.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
