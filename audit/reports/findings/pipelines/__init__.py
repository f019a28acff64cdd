"""Findings for machines that run in pipelines: annotations, code quality, tests, scans."""
