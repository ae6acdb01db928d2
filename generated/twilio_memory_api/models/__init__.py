# Made from openapi.yaml 0.1.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

"""Contains all the data models used in inputs/outputs"""

from .full_trait import FullTrait
from .page_meta import PageMeta
from .profile import Profile
from .profile_moved import ProfileMoved
from .sort_order import SortOrder
from .trait_group import TraitGroup
from .trait_groups import TraitGroups
from .trait_page import TraitPage
from .twilio_error import TwilioError

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
