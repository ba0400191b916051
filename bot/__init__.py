"""Gongdao 公道: labour-law answers for workers and employers in mainland China."""

__version__ = "0.1.0"
