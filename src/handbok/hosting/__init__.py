"""Configuration for what stands around the gateway: a web server before it, and the system that runs it."""
