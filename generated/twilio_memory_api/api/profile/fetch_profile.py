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


from ...models.profile import Profile
from ...models.profile_moved import ProfileMoved
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    profile_id: str,
    *,
    trait_groups: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["traitGroups"] = trait_groups

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Profile | ProfileMoved | TwilioError | None:
    if response.status_code in {200}:
        return Profile.from_dict(response.json())

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
) -> Response[Profile | ProfileMoved | TwilioError]:
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
    trait_groups: str | Unset = UNSET,
) -> Response[Profile | ProfileMoved | TwilioError]:
    """Get Profile

     Reads one profile with its traits. The response is not paged: for a profile with very many traits,
    use `/Traits` instead.

    For a profile that was merged into another one, the response is one of two: `301`, with headers that
    name the canonical
    profile, or `200` with the canonical profile itself and its ID in `Canonical-Profile-Id`.

    Args:
        store_id (str):
        profile_id (str):
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Profile | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
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
    trait_groups: str | Unset = UNSET,
) -> Profile | ProfileMoved | TwilioError | None:
    """Get Profile

     Reads one profile with its traits. The response is not paged: for a profile with very many traits,
    use `/Traits` instead.

    For a profile that was merged into another one, the response is one of two: `301`, with headers that
    name the canonical
    profile, or `200` with the canonical profile itself and its ID in `Canonical-Profile-Id`.

    Args:
        store_id (str):
        profile_id (str):
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Profile | ProfileMoved | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        client=client,
        trait_groups=trait_groups,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    trait_groups: str | Unset = UNSET,
) -> Response[Profile | ProfileMoved | TwilioError]:
    """Get Profile

     Reads one profile with its traits. The response is not paged: for a profile with very many traits,
    use `/Traits` instead.

    For a profile that was merged into another one, the response is one of two: `301`, with headers that
    name the canonical
    profile, or `200` with the canonical profile itself and its ID in `Canonical-Profile-Id`.

    Args:
        store_id (str):
        profile_id (str):
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Profile | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        trait_groups=trait_groups,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    trait_groups: str | Unset = UNSET,
) -> Profile | ProfileMoved | TwilioError | None:
    """Get Profile

     Reads one profile with its traits. The response is not paged: for a profile with very many traits,
    use `/Traits` instead.

    For a profile that was merged into another one, the response is one of two: `301`, with headers that
    name the canonical
    profile, or `200` with the canonical profile itself and its ID in `Canonical-Profile-Id`.

    Args:
        store_id (str):
        profile_id (str):
        trait_groups (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Profile | ProfileMoved | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            client=client,
            trait_groups=trait_groups,
        )
    ).parsed
