"""The hand-over's memory: sealed records on a shelf. The only folder that knows a database or cryptography."""
