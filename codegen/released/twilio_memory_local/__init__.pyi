from twilio_memory_local.faults import Fault as Fault
from twilio_memory_local.seed import SeedError as SeedError
from twilio_memory_local.server import LocalMemory as LocalMemory

__all__ = ['Fault', 'SeedError', 'LocalMemory']
