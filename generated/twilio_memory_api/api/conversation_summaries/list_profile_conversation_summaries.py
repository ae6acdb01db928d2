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
from ...models.summary_page import SummaryPage
from ...models.twilio_error import TwilioError
from ...types import UNSET, Unset


def _get_kwargs(
    store_id: str,
    profile_id: str,
    *,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    conversation_id: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["pageSize"] = page_size

    params["pageToken"] = page_token

    params["conversationId"] = conversation_id

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/ConversationSummaries".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ProfileMoved | SummaryPage | TwilioError | None:
    if response.status_code in {200}:
        return SummaryPage.from_dict(response.json())

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
) -> Response[ProfileMoved | SummaryPage | TwilioError]:
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
    conversation_id: str | Unset = UNSET,
) -> Response[ProfileMoved | SummaryPage | TwilioError]:
    """List Profile Conversation Summaries

     Reads the summaries of the conversations with a customer, in pages.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        conversation_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | SummaryPage | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        page_size=page_size,
        page_token=page_token,
        conversation_id=conversation_id,
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
    conversation_id: str | Unset = UNSET,
) -> ProfileMoved | SummaryPage | TwilioError | None:
    """List Profile Conversation Summaries

     Reads the summaries of the conversations with a customer, in pages.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        conversation_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | SummaryPage | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        client=client,
        page_size=page_size,
        page_token=page_token,
        conversation_id=conversation_id,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    *,
    client: AuthenticatedClient | Client,
    page_size: int | Unset = 50,
    page_token: str | Unset = UNSET,
    conversation_id: str | Unset = UNSET,
) -> Response[ProfileMoved | SummaryPage | TwilioError]:
    """List Profile Conversation Summaries

     Reads the summaries of the conversations with a customer, in pages.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        conversation_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ProfileMoved | SummaryPage | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        page_size=page_size,
        page_token=page_token,
        conversation_id=conversation_id,
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
    conversation_id: str | Unset = UNSET,
) -> ProfileMoved | SummaryPage | TwilioError | None:
    """List Profile Conversation Summaries

     Reads the summaries of the conversations with a customer, in pages.

    Args:
        store_id (str):
        profile_id (str):
        page_size (int | Unset):  Default: 50.
        page_token (str | Unset):
        conversation_id (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ProfileMoved | SummaryPage | TwilioError
    """

    return (
        await asyncio_detailed(
            store_id=store_id,
            profile_id=profile_id,
            client=client,
            page_size=page_size,
            page_token=page_token,
            conversation_id=conversation_id,
        )
    ).parsed
