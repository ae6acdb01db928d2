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


from ...models.operation_accepted import OperationAccepted
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    trait_group_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/v1/ControlPlane/Stores/{store_id}/TraitGroups/{trait_group_name}".format(
            store_id=quote(str(store_id)),
            trait_group_name=quote(str(trait_group_name)),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> OperationAccepted | TwilioError | None:
    if response.status_code in {202}:
        return OperationAccepted.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 409, 429, 500, 503}:
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
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OperationAccepted | TwilioError]:
    """Delete Trait Group

     Deletes a trait group with its traits in all profiles. You cannot undo this. The change is made by
    an operation, whose
    ID is in the response: read its state with `FetchOperation`.

    If you send the request again, you may get `404` because the first one succeeded.

    Args:
        store_id (str):
        trait_group_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        trait_group_name=trait_group_name,
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
) -> OperationAccepted | TwilioError | None:
    """Delete Trait Group

     Deletes a trait group with its traits in all profiles. You cannot undo this. The change is made by
    an operation, whose
    ID is in the response: read its state with `FetchOperation`.

    If you send the request again, you may get `404` because the first one succeeded.

    Args:
        store_id (str):
        trait_group_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        trait_group_name=trait_group_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[OperationAccepted | TwilioError]:
    """Delete Trait Group

     Deletes a trait group with its traits in all profiles. You cannot undo this. The change is made by
    an operation, whose
    ID is in the response: read its state with `FetchOperation`.

    If you send the request again, you may get `404` because the first one succeeded.

    Args:
        store_id (str):
        trait_group_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[OperationAccepted | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        trait_group_name=trait_group_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    trait_group_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> OperationAccepted | TwilioError | None:
    """Delete Trait Group

     Deletes a trait group with its traits in all profiles. You cannot undo this. The change is made by
    an operation, whose
    ID is in the response: read its state with `FetchOperation`.

    If you send the request again, you may get `404` because the first one succeeded.

    Args:
        store_id (str):
        trait_group_name (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        OperationAccepted | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            trait_group_name=trait_group_name,
            client=client,
        )
    ).parsed
