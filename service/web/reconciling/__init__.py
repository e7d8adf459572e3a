"""Reconciliation of names in tables with actors: the Reconciliation Service API, version 0.2.

Standard: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
"""
