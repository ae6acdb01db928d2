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


from ...models.accepted import Accepted
from ...models.profile_moved import ProfileMoved
from ...models.summary_patch import SummaryPatch
from ...models.twilio_error import TwilioError


def _get_kwargs(
    store_id: str,
    profile_id: str,
    summary_id: str,
    *,
    body: SummaryPatch,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/Stores/{store_id}/Profiles/{profile_id}/ConversationSummaries/{summary_id}".format(
            store_id=quote(str(store_id)),
            profile_id=quote(str(profile_id)),
            summary_id=quote(str(summary_id)),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
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
    summary_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SummaryPatch,
) -> Response[Accepted | ProfileMoved | TwilioError]:
    """Update Profile Conversation Summary

     Changes the properties of a summary that are in the request, and leaves the others as they are.

    The change takes effect soon after the response.

    Args:
        store_id (str):
        profile_id (str):
        summary_id (str):
        body (SummaryPatch): What to change in a summary.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        summary_id=summary_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    store_id: str,
    profile_id: str,
    summary_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SummaryPatch,
) -> Accepted | ProfileMoved | TwilioError | None:
    """Update Profile Conversation Summary

     Changes the properties of a summary that are in the request, and leaves the others as they are.

    The change takes effect soon after the response.

    Args:
        store_id (str):
        profile_id (str):
        summary_id (str):
        body (SummaryPatch): What to change in a summary.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Accepted | ProfileMoved | TwilioError
    """

    return sync_detailed(
        store_id=store_id,
        profile_id=profile_id,
        summary_id=summary_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    store_id: str,
    profile_id: str,
    summary_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SummaryPatch,
) -> Response[Accepted | ProfileMoved | TwilioError]:
    """Update Profile Conversation Summary

     Changes the properties of a summary that are in the request, and leaves the others as they are.

    The change takes effect soon after the response.

    Args:
        store_id (str):
        profile_id (str):
        summary_id (str):
        body (SummaryPatch): What to change in a summary.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Accepted | ProfileMoved | TwilioError]
    """

    kwargs = _get_kwargs(
        store_id=store_id,
        profile_id=profile_id,
        summary_id=summary_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    store_id: str,
    profile_id: str,
    summary_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SummaryPatch,
) -> Accepted | ProfileMoved | TwilioError | None:
    """Update Profile Conversation Summary

     Changes the properties of a summary that are in the request, and leaves the others as they are.

    The change takes effect soon after the response.

    Args:
        store_id (str):
        profile_id (str):
        summary_id (str):
        body (SummaryPatch): What to change in a summary.

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
            summary_id=summary_id,
            client=client,
            body=body,
        )
    ).parsed
