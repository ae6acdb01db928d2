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


from ...models.create_import_request import CreateImportRequest
from ...models.import_created import ImportCreated
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    *,
    body: CreateImportRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/Stores/{store_id}/Profiles/Imports".format(
            store_id=quote(str(store_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ImportCreated | TwilioError | None:
    if response.status_code in {201}:
        return ImportCreated.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ImportCreated | TwilioError]:
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
    body: CreateImportRequest,
) -> Response[ImportCreated | TwilioError]:
    """Create Profile Import

     Starts an import of profiles from a CSV file of at most 100 MiB. The response has a signed URL: send
    the file there with one
    PUT. That URL is on another host, so do not send your Twilio credentials with it. The length of the
    file must be `fileSize`.

    Then ask FetchProfileImportV2 for the state until it is `COMPLETED` or `FAILED`. If you send this
    request again, there are
    two imports.

    Args:
        store_id (str):
        body (CreateImportRequest): A CSV file to import, and where each of its columns goes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportCreated | TwilioError]
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
    body: CreateImportRequest,
) -> ImportCreated | TwilioError | None:
    """Create Profile Import

     Starts an import of profiles from a CSV file of at most 100 MiB. The response has a signed URL: send
    the file there with one
    PUT. That URL is on another host, so do not send your Twilio credentials with it. The length of the
    file must be `fileSize`.

    Then ask FetchProfileImportV2 for the state until it is `COMPLETED` or `FAILED`. If you send this
    request again, there are
    two imports.

    Args:
        store_id (str):
        body (CreateImportRequest): A CSV file to import, and where each of its columns goes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportCreated | TwilioError
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
    body: CreateImportRequest,
) -> Response[ImportCreated | TwilioError]:
    """Create Profile Import

     Starts an import of profiles from a CSV file of at most 100 MiB. The response has a signed URL: send
    the file there with one
    PUT. That URL is on another host, so do not send your Twilio credentials with it. The length of the
    file must be `fileSize`.

    Then ask FetchProfileImportV2 for the state until it is `COMPLETED` or `FAILED`. If you send this
    request again, there are
    two imports.

    Args:
        store_id (str):
        body (CreateImportRequest): A CSV file to import, and where each of its columns goes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ImportCreated | TwilioError]
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
    body: CreateImportRequest,
) -> ImportCreated | TwilioError | None:
    """Create Profile Import

     Starts an import of profiles from a CSV file of at most 100 MiB. The response has a signed URL: send
    the file there with one
    PUT. That URL is on another host, so do not send your Twilio credentials with it. The length of the
    file must be `fileSize`.

    Then ask FetchProfileImportV2 for the state until it is `COMPLETED` or `FAILED`. If you send this
    request again, there are
    two imports.

    Args:
        store_id (str):
        body (CreateImportRequest): A CSV file to import, and where each of its columns goes.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ImportCreated | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            client=client,
            body=body,
        )
    ).parsed
