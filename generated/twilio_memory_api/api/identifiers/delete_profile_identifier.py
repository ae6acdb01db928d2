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


from ...models.accepted import Accepted
from ...models.profile_moved import ProfileMoved
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    remove_all: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["removeAll"] = remove_all

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/Identifiers/{id_type}".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
            id_type=quote(str(id_type)),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Accepted | ProfileMoved | TwilioError | None:
    if response.status_code in {202}:
        return Accepted.from_dict(response.json())

    if response.status_code in {308}:
        return ProfileMoved.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Accepted | ProfileMoved | TwilioError]:
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
    remove_all: bool | Unset = False,
) -> Response[Accepted | ProfileMoved | TwilioError]:
    """Remove Profile Identifier

     Removes values of one identifier type from a profile. Without `removeAll` the service removes one
    value, which the type's
    limit policy picks. Do not send that request again after a failure: it may remove a second value.

    The change takes effect soon after the response. If you send a request with `removeAll` again, you
    may get `404` because the
    first one succeeded.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):
        remove_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
        remove_all=remove_all,
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
    remove_all: bool | Unset = False,
) -> Accepted | ProfileMoved | TwilioError | None:
    """Remove Profile Identifier

     Removes values of one identifier type from a profile. Without `removeAll` the service removes one
    value, which the type's
    limit policy picks. Do not send that request again after a failure: it may remove a second value.

    The change takes effect soon after the response. If you send a request with `removeAll` again, you
    may get `404` because the
    first one succeeded.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):
        remove_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Accepted | ProfileMoved | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
        client=client,
        remove_all=remove_all,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
    remove_all: bool | Unset = False,
) -> Response[Accepted | ProfileMoved | TwilioError]:
    """Remove Profile Identifier

     Removes values of one identifier type from a profile. Without `removeAll` the service removes one
    value, which the type's
    limit policy picks. Do not send that request again after a failure: it may remove a second value.

    The change takes effect soon after the response. If you send a request with `removeAll` again, you
    may get `404` because the
    first one succeeded.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):
        remove_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        id_type=id_type,
        remove_all=remove_all,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    id_type: str,
    *,
    client: AuthenticatedClient | Client,
    remove_all: bool | Unset = False,
) -> Accepted | ProfileMoved | TwilioError | None:
    """Remove Profile Identifier

     Removes values of one identifier type from a profile. Without `removeAll` the service removes one
    value, which the type's
    limit policy picks. Do not send that request again after a failure: it may remove a second value.

    The change takes effect soon after the response. If you send a request with `removeAll` again, you
    may get `404` because the
    first one succeeded.

    Args:
        store_id (str):
        profile_id (str):
        id_type (str):
        remove_all (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Accepted | ProfileMoved | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            id_type=id_type,
            client=client,
            remove_all=remove_all,
        )
    ).parsed
