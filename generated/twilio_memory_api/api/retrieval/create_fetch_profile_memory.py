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


from ...models.profile_moved import ProfileMoved
from ...models.recall_request import RecallRequest
from ...models.recall_result import RecallResult
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    profile_id: str,
    *,
    body: RecallRequest,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/Recall".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ProfileMoved | RecallResult | TwilioError | None:
    if response.status_code in {200}:
        return RecallResult.from_dict(response.json())

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
) -> Response[ProfileMoved | RecallResult | TwilioError]:
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
    body: RecallRequest,
) -> Response[ProfileMoved | RecallResult | TwilioError]:
    """Recall Profile Memory

     Reads what is remembered about a customer: observations, summaries of conversations and, if you ask
    for them, the messages
    of a conversation. This only reads, although its method is POST.

    The request decides what you get:

    * With a `query`: what fits it best, found by meaning and by words. Each item has a `score`.
    * With a `conversationId` and no `query`: the service first makes a query from the conversation,
    with an AI model. This
      takes seconds (2 to 10) instead of about 30 milliseconds: set your timeout accordingly.
    * With neither: the latest items, without scores. `relevanceThreshold` has no effect.

    A `communicationsLimit` above 0 needs a `conversationId`; without one the service answers `400`.

    Args:
        store_id (str):
        profile_id (str):
        body (RecallRequest): What to recall.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | RecallResult | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        body=body,
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
    body: RecallRequest,
) -> ProfileMoved | RecallResult | TwilioError | None:
    """Recall Profile Memory

     Reads what is remembered about a customer: observations, summaries of conversations and, if you ask
    for them, the messages
    of a conversation. This only reads, although its method is POST.

    The request decides what you get:

    * With a `query`: what fits it best, found by meaning and by words. Each item has a `score`.
    * With a `conversationId` and no `query`: the service first makes a query from the conversation,
    with an AI model. This
      takes seconds (2 to 10) instead of about 30 milliseconds: set your timeout accordingly.
    * With neither: the latest items, without scores. `relevanceThreshold` has no effect.

    A `communicationsLimit` above 0 needs a `conversationId`; without one the service answers `400`.

    Args:
        store_id (str):
        profile_id (str):
        body (RecallRequest): What to recall.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | RecallResult | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RecallRequest,
) -> Response[ProfileMoved | RecallResult | TwilioError]:
    """Recall Profile Memory

     Reads what is remembered about a customer: observations, summaries of conversations and, if you ask
    for them, the messages
    of a conversation. This only reads, although its method is POST.

    The request decides what you get:

    * With a `query`: what fits it best, found by meaning and by words. Each item has a `score`.
    * With a `conversationId` and no `query`: the service first makes a query from the conversation,
    with an AI model. This
      takes seconds (2 to 10) instead of about 30 milliseconds: set your timeout accordingly.
    * With neither: the latest items, without scores. `relevanceThreshold` has no effect.

    A `communicationsLimit` above 0 needs a `conversationId`; without one the service answers `400`.

    Args:
        store_id (str):
        profile_id (str):
        body (RecallRequest): What to recall.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | RecallResult | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: RecallRequest,
) -> ProfileMoved | RecallResult | TwilioError | None:
    """Recall Profile Memory

     Reads what is remembered about a customer: observations, summaries of conversations and, if you ask
    for them, the messages
    of a conversation. This only reads, although its method is POST.

    The request decides what you get:

    * With a `query`: what fits it best, found by meaning and by words. Each item has a `score`.
    * With a `conversationId` and no `query`: the service first makes a query from the conversation,
    with an AI model. This
      takes seconds (2 to 10) instead of about 30 milliseconds: set your timeout accordingly.
    * With neither: the latest items, without scores. `relevanceThreshold` has no effect.

    A `communicationsLimit` above 0 needs a `conversationId`; without one the service answers `400`.

    Args:
        store_id (str):
        profile_id (str):
        body (RecallRequest): What to recall.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | RecallResult | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            client=client,
            body=body,
        )
    ).parsed
