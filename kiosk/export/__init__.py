"""What leaves the room as a file: a calendar, the plan as FHIR. Above the handout, as the clinician's page is one."""
