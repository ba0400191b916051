"""Actions in the engine's own process: no HTTP hop, no second server."""

from __future__ import annotations

from typing import Any

from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActions(EndpointConfig):
    """An action endpoint that calls rasa-sdk's executor directly.

    The domain is not sent with each call (``enable_selective_domain``): no action reads it.
    """

    def __init__(self, package: str = "actions") -> None:
        """Register every action of a package."""
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run the action named in ``json``."""
        return await self._executor.run(kwargs["json"])
