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


from ...models.identifier import Identifier
from ...models.lookup_result import LookupResult
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    *,
    body: Identifier,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/Stores/{store_id}/Profiles/Lookup".format(
            store_id=quote(str(store_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> LookupResult | TwilioError | None:
    if response.status_code in {200}:
        return LookupResult.from_dict(response.json())

    if response.status_code in {400, 401, 403, 404, 429, 500, 503}:
        return TwilioError.from_dict(response.json())

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[LookupResult | TwilioError]:
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
    body: Identifier,
) -> Response[LookupResult | TwilioError]:
    """Find Profiles by Identifier

     Finds the profiles that have an identifier, such as a phone number. This only reads, although its
    method is POST.

    The service normalizes the value before it looks, and the response repeats it in that form. The IDs
    in the response are
    canonical. If no profile matches, `profiles` is empty, `null` or absent.

    Args:
        store_id (str):
        body (Identifier): A value by which a profile can be found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LookupResult | TwilioError]
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
    body: Identifier,
) -> LookupResult | TwilioError | None:
    """Find Profiles by Identifier

     Finds the profiles that have an identifier, such as a phone number. This only reads, although its
    method is POST.

    The service normalizes the value before it looks, and the response repeats it in that form. The IDs
    in the response are
    canonical. If no profile matches, `profiles` is empty, `null` or absent.

    Args:
        store_id (str):
        body (Identifier): A value by which a profile can be found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LookupResult | TwilioError
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
    body: Identifier,
) -> Response[LookupResult | TwilioError]:
    """Find Profiles by Identifier

     Finds the profiles that have an identifier, such as a phone number. This only reads, although its
    method is POST.

    The service normalizes the value before it looks, and the response repeats it in that form. The IDs
    in the response are
    canonical. If no profile matches, `profiles` is empty, `null` or absent.

    Args:
        store_id (str):
        body (Identifier): A value by which a profile can be found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[LookupResult | TwilioError]
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
    body: Identifier,
) -> LookupResult | TwilioError | None:
    """Find Profiles by Identifier

     Finds the profiles that have an identifier, such as a phone number. This only reads, although its
    method is POST.

    The service normalizes the value before it looks, and the response repeats it in that form. The IDs
    in the response are
    canonical. If no profile matches, `profiles` is empty, `null` or absent.

    Args:
        store_id (str):
        body (Identifier): A value by which a profile can be found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        LookupResult | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            client=client,
            body=body,
        )
    ).parsed
