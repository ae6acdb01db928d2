# Made from openapi.yaml 0.1.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .full_trait import FullTrait
    from .page_meta import PageMeta
    from .profile import Profile
    from .profile_moved import ProfileMoved
    from .sort_order import SortOrder
    from .trait_group import TraitGroup
    from .trait_groups import TraitGroups
    from .trait_page import TraitPage
    from .twilio_error import TwilioError

_MODULES = {
    "FullTrait": ".full_trait",
    "PageMeta": ".page_meta",
    "Profile": ".profile",
    "ProfileMoved": ".profile_moved",
    "SortOrder": ".sort_order",
    "TraitGroup": ".trait_group",
    "TraitGroups": ".trait_groups",
    "TraitPage": ".trait_page",
    "TwilioError": ".twilio_error",
}

__all__ = (
    "FullTrait",
    "PageMeta",
    "Profile",
    "ProfileMoved",
    "SortOrder",
    "TraitGroup",
    "TraitGroups",
    "TraitPage",
    "TwilioError",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
