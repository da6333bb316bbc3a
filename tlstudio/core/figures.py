"""How numbers are rounded for reading: what is not nothing never reads 0, what is not all never reads 100."""

import math

_MOST_DIGITS = 3  # of a difference in percentage points


def per_cent(share: float, digits: int = 1) -> tuple[str, float]:
    """``("", 98.9)`` of 0.989; ``("<", 0.1)`` of 0.0004; ``("", 99.9)`` of 0.9996.

    Args:
        share: 0..1.
        digits: behind the decimal point.

    Returns:
        A mark to be written before the number, and the number of per cent.
    """
    value, step = 100.0 * float(share), 10.0**-digits
    if value > 0 and round(value, digits) == 0:
        return "<", step
    if value < 100 and round(value, digits) >= 100:
        return "", 100 - step
    return "", value


def percent(share: float, digits: int = 1) -> str:
    """``98.9 %`` in English; the window has its own in ``messages``."""
    mark, value = per_cent(share, digits)
    return f"{mark}{value:.{digits}f} %"


def points(difference: float) -> str:
    """``5.5`` or ``0.04`` percentage points, without a sign; as many digits as say something."""
    value = abs(100.0 * difference)
    digits = 1 if value == 0 else max(1, min(_MOST_DIGITS, math.ceil(-math.log10(value))))
    return f"{value:.{digits}f}"


def signed_points(difference: float) -> str:
    """``+5.5`` or ``−0.04``: a true minus sign, and none before a zero."""
    plain = points(difference)
    sign = "" if float(plain) == 0 else "+" if difference > 0 else "−"
    return sign + plain


def p_value(p: float) -> str:
    """``p = 0.053``, ``p < 0.001``; ``p > 0.999`` where it is not 1."""
    if p < 0.001:
        return "p < 0.001"
    return "p > 0.999" if 0.9995 <= p < 1 else f"p = {p:.3f}"
