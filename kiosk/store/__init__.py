"""What must outlive a visit: sealed records on a shelf, and the staff PIN. The only folder that knows a database or
cryptography; it knows no plan.
"""
