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


from ...models.profile_moved import ProfileMoved
from ...models.sort_order import SortOrder
from ...models.trait_page import TraitPage
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    profile_id: str,
    *,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
    trait_groups: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["pageSize"] = page_size

    params["pageToken"] = page_token

    json_order_by: str | Unset = UNSET
    if not isinstance(order_by, Unset):
        json_order_by = order_by

    params["orderBy"] = json_order_by

    params["traitGroups"] = trait_groups

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/Traits".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ProfileMoved | TraitPage | TwilioError | None:
    if response.status_code in {200}:
        return TraitPage.from_dict(response.json())

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
) -> Response[ProfileMoved | TraitPage | TwilioError]:
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
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
    trait_groups: str | Unset = UNSET,
) -> Response[ProfileMoved | TraitPage | TwilioError]:
    """List Profile Traits

     Reads the traits of one profile as a flat list, in pages, each trait with the time of its last
    change. The list is in the
    order of that time. A page that is not the last has a `nextToken`, which asks for the next one.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | TraitPage | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
        trait_groups=trait_groups,
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
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
    trait_groups: str | Unset = UNSET,
) -> ProfileMoved | TraitPage | TwilioError | None:
    """List Profile Traits

     Reads the traits of one profile as a flat list, in pages, each trait with the time of its last
    change. The list is in the
    order of that time. A page that is not the last has a `nextToken`, which asks for the next one.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | TraitPage | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        client=client,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
        trait_groups=trait_groups,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
    trait_groups: str | Unset = UNSET,
) -> Response[ProfileMoved | TraitPage | TwilioError]:
    """List Profile Traits

     Reads the traits of one profile as a flat list, in pages, each trait with the time of its last
    change. The list is in the
    order of that time. A page that is not the last has a `nextToken`, which asks for the next one.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | TraitPage | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        page_size=page_size,
        page_token=page_token,
        order_by=order_by,
        trait_groups=trait_groups,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    order_by: SortOrder | Unset = UNSET,
    trait_groups: str | Unset = UNSET,
) -> ProfileMoved | TraitPage | TwilioError | None:
    """List Profile Traits

     Reads the traits of one profile as a flat list, in pages, each trait with the time of its last
    change. The list is in the
    order of that time. A page that is not the last has a `nextToken`, which asks for the next one.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        order_by (SortOrder | Unset): Oldest first, or latest first.
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | TraitPage | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            client=client,
            page_size=page_size,
            page_token=page_token,
            order_by=order_by,
            trait_groups=trait_groups,
        )
    ).parsed
