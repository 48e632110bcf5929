"""Derives the England dataset from collected facts, one module for each part of it."""
