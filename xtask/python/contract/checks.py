"""A check of our own, beside those that schemathesis brings."""

import schemathesis

# Why a host may refuse a document that fits: what it says, and which revision it continues.
REASONS = {"findings", "other-revision", "never-received", "idempotency-key-reused"}


@schemathesis.check
def what_fits_is_understood(ctx, response, case):
    """A document that its schema takes is never refused for its shape."""
    posted = case.operation.definition.raw.get("operationId") == "receiveAssessment"
    fits = case.meta is not None and case.meta.generation.mode.is_positive
    if posted and fits and response.status_code >= 400:
        kind = response.json()["type"].rsplit("/", 1)[-1]
        assert kind in REASONS, f"a document that fits was refused as {kind}"
