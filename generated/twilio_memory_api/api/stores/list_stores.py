# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from ... import errors
from ...types import UNSET, Response

if TYPE_CHECKING:
    import httpx

    from ...client import AuthenticatedClient, Client

from ...models.sort_order import SortOrder
from ...models.store_page import StorePage
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    *,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["pageSize"] = page_size

    params["pageToken"] = page_token

    json_order_by: str | Unset = UNSET
    if not isinstance(order_by, Unset):
        json_order_by = order_by

    params["orderBy"] = json_order_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/ControlPlane/Stores",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> StorePage | TwilioError | None:
    if response.status_code in {200}:
        return StorePage.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[StorePage | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> Response[StorePage | TwilioError]:
    """List Stores

     Lists the IDs of the account's stores, in pages, by the time of their creation.

    Args:
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[StorePage | TwilioError]
    """

    kwargs = _get_kwargs(
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> StorePage | TwilioError | None:
    """List Stores

     Lists the IDs of the account's stores, in pages, by the time of their creation.

    Args:
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        StorePage | TwilioError
    """

    return sync_detailed(
        client=client,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> Response[StorePage | TwilioError]:
    """List Stores

     Lists the IDs of the account's stores, in pages, by the time of their creation.

    Args:
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[StorePage | TwilioError]
    """

    kwargs = _get_kwargs(
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> StorePage | TwilioError | None:
    """List Stores

     Lists the IDs of the account's stores, in pages, by the time of their creation.

    Args:
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        StorePage | TwilioError
    """

    return (
        await asyncio_detailed(
            client=client,
            page_size=page_size,
            page_token=page_token,
            order_by=order_by,
        )
    ).parsed
