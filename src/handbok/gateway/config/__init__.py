"""The gateway's configuration: one TOML file, and environment variables for what is secret."""
