"""Keep Rasa's and TensorFlow's chatter off the terminal and people's words out of the logs."""

from __future__ import annotations

import logging
import os
import warnings


def quiet_rasa() -> None:
    """Call before the first import of rasa."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    # Without this Rasa draws a progress bar for each of its own steps.
    os.environ.setdefault("LOG_LEVEL", "ERROR")
    # Without git Rasa asks for the project's fingerprint in vain and says so on stderr.
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    # Filters alone do not hold: some of the imports set their own.
    warnings.filterwarnings("ignore")
    warnings.showwarning = lambda *_, **__: None  # type: ignore[assignment]
    logging.getLogger().setLevel(logging.ERROR)
    for name in ("tensorflow", "apscheduler", "matplotlib", "jieba"):
        logging.getLogger(name).setLevel(logging.ERROR)
    for name in ("rasa", "rasa_sdk"):
        # Their error texts quote messages and slots; the engine reports the kind of error itself.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    import structlog

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
