"""Papers that people file: what each holds, and its DOCX."""
