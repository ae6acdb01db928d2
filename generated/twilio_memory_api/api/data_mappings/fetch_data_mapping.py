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


from ...models.data_mapping import DataMapping
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    data_mapping_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/ControlPlane/Stores/{store_id}/DataMappings/{data_mapping_id}".format(
            store_id=quote(str(store_id)),
            data_mapping_id=quote(str(data_mapping_id)),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DataMapping | TwilioError | None:
    if response.status_code in {200}:
        return DataMapping.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DataMapping | TwilioError]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    store_id: str,
    data_mapping_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DataMapping | TwilioError]:
    """Get Data Mapping

     Reads one data mapping.

    Args:
        store_id (str):
        data_mapping_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DataMapping | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        data_mapping_id=data_mapping_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    data_mapping_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DataMapping | TwilioError | None:
    """Get Data Mapping

     Reads one data mapping.

    Args:
        store_id (str):
        data_mapping_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DataMapping | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        data_mapping_id=data_mapping_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    data_mapping_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DataMapping | TwilioError]:
    """Get Data Mapping

     Reads one data mapping.

    Args:
        store_id (str):
        data_mapping_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DataMapping | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        data_mapping_id=data_mapping_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    data_mapping_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DataMapping | TwilioError | None:
    """Get Data Mapping

     Reads one data mapping.

    Args:
        store_id (str):
        data_mapping_id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DataMapping | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            data_mapping_id=data_mapping_id,
            client=client,
        )
    ).parsed
