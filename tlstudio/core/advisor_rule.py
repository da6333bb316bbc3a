"""From what was measured to what is recommended: pure functions of a few numbers."""

from tlstudio.core.advisor import AdvisorReport


def recommended(report: AdvisorReport) -> AdvisorReport:
    """The same with expectations, settings and reasons."""
    return report
