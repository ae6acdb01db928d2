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

from ...models.sort_order import SortOrder
from ...models.trait_group_details import TraitGroupDetails
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    trait_group_name: str,
    *,
    include_traits: bool | Unset = True,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["includeTraits"] = include_traits

    params["pageSize"] = page_size

    params["pageToken"] = page_token

    json_order_by: str | Unset = UNSET
    if not isinstance(order_by, Unset):
        json_order_by = order_by

    params["orderBy"] = json_order_by

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/ControlPlane/Stores/{store_id}/TraitGroups/{trait_group_name}".format(
            store_id=quote(str(store_id)),
            trait_group_name=quote(str(trait_group_name)),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TraitGroupDetails | TwilioError | None:
    if response.status_code in {200}:
        return TraitGroupDetails.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TraitGroupDetails | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
    include_traits: bool | Unset = True,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> Response[TraitGroupDetails | TwilioError]:
    """Get Trait Group

     Reads one trait group. `pageSize` and `pageToken` page through the traits in it; `meta` has the
    token of the next
    page.

    Args:
        store_id (str):
        trait_group_name (str):
        include_traits (bool | Unset):  Default: True.
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TraitGroupDetails | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        trait_group_name=trait_group_name,
        include_traits=include_traits,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
    include_traits: bool | Unset = True,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> TraitGroupDetails | TwilioError | None:
    """Get Trait Group

     Reads one trait group. `pageSize` and `pageToken` page through the traits in it; `meta` has the
    token of the next
    page.

    Args:
        store_id (str):
        trait_group_name (str):
        include_traits (bool | Unset):  Default: True.
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TraitGroupDetails | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        trait_group_name=trait_group_name,
        client=client,
        include_traits=include_traits,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
    include_traits: bool | Unset = True,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> Response[TraitGroupDetails | TwilioError]:
    """Get Trait Group

     Reads one trait group. `pageSize` and `pageToken` page through the traits in it; `meta` has the
    token of the next
    page.

    Args:
        store_id (str):
        trait_group_name (str):
        include_traits (bool | Unset):  Default: True.
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[TraitGroupDetails | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        trait_group_name=trait_group_name,
        include_traits=include_traits,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
    include_traits: bool | Unset = True,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
) -> TraitGroupDetails | TwilioError | None:
    """Get Trait Group

     Reads one trait group. `pageSize` and `pageToken` page through the traits in it; `meta` has the
    token of the next
    page.

    Args:
        store_id (str):
        trait_group_name (str):
        include_traits (bool | Unset):  Default: True.
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        TraitGroupDetails | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            trait_group_name=trait_group_name,
            client=client,
            include_traits=include_traits,
            page_size=page_size,
            page_token=page_token,
            order_by=order_by,
        )
    ).parsed
