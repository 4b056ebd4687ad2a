"""Invoices for stays."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    text: str
    cents: int


@dataclass
class Invoice:
    boat: str
    lines: list[Line] = field(default_factory=list)

    @property
    def total(self) -> int:
        """The sum of the lines as they are printed; see billing ADR-0002."""
        return sum(line.cents for line in self.lines)
