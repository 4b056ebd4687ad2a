"""Prices for a night in a berth."""

from decimal import ROUND_HALF_UP, Decimal

# Cents per metre and night, by season.
TARIFF = {"summer": Decimal(210), "winter": Decimal(95)}


def line_amount(length: Decimal, nights: int, season: str) -> int:
    """The price of a stay in whole cents, rounded once per line (billing ADR-0002)."""
    exact = TARIFF[season] * length * nights
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))
