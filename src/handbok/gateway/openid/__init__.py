"""The login with OpenID Connect as the gateway has it: who a session's visitor is, and the addresses that begin and end one.

What is believed of a provider is decided in gateway/oidc/.
"""
