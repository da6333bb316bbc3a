"""The Model & strategy page: network, strategy, settings, and what they will do."""
