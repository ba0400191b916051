"""Actions in the engine's own process: no HTTP hop, no second server."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match
from rasa.core.actions.action import RemoteAction
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor


class InProcessActions(EndpointConfig):
    """An action endpoint that calls rasa-sdk's executor directly.

    The domain is not sent with each call (``enable_selective_domain``): no action reads it.
    """

    def __init__(self, package: str = "actions") -> None:
        """Register every action of a package."""
        super().__init__(url="in-process", enable_selective_domain=True)
        _check_schema_once()
        self._executor = ActionExecutor()
        self._executor.register_package(package)

    async def request(self, *args: Any, **kwargs: Any) -> Any:
        """Run the action named in ``json``."""
        return await self._executor.run(kwargs["json"])


def _check_schema_once() -> None:
    """Make Rasa validate what an action returns without checking its own schema again each time.

    ``jsonschema.validate`` checks the schema before the result; that is two thirds of the cost of an
    action call (docs/decisions/001-runtime.md). The result is still validated, by the same schema.
    """
    validator = Draft7Validator(RemoteAction.action_response_format_spec())

    def validate_result(_: RemoteAction, result: dict[str, Any]) -> bool:
        error = best_match(validator.iter_errors(result))
        if error is not None:
            raise error
        return True

    RemoteAction._validate_action_result = validate_result  # type: ignore[method-assign]
