"""The plan on paper. The only folder that knows ReportLab."""
