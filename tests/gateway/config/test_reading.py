"""A configuration is refused with every fault at once, each with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from handbok.gateway.config.reading import Config, Faulty, read

GOOD = """\
address = "https://handbok.exempel.se"
releases = "/srv/handbok"

[login]
issuer = "https://id.exempel.se"
client_id = "handbok"
claim = "roles"

[login.audiences]
medarbetare = ["personal"]
styrgrupp = ["ledning", "chef"]

[session]
store = "sqlite:////var/lib/handbok/sessions.db"
"""
KEY = "bm9ib2R5LXNoYWxsLWV2ZXItdXNlLXRoaXMta2V5ISE="
ENVIRONMENT = {"HANDBOK_SESSION_KEYS": KEY, "HANDBOK_CLIENT_SECRET": "hemlig"}


def config_of(folder: Path, text: str, **environment: str) -> Config:
    """Return what a file and an environment say."""
    file = folder / "gateway.toml"
    file.write_text(text, encoding="utf-8")
    return read(file, ENVIRONMENT | environment)


def faults_of(folder: Path, text: str, **environment: str) -> list[str]:
    """Return what is said of a faulty configuration, without the folder."""
    with pytest.raises(Faulty) as faulty:
        config_of(folder, text, **environment)
    return [fault.replace(f"{folder}/", "") for fault in faulty.value.faults]


def test_good(tmp_path: Path) -> None:
    """What is not said has a safe value."""
    settings = config_of(tmp_path, GOOD).settings
    assert settings.login.algorithms == ("RS256", "PS256", "ES256")
    assert (settings.session.hours, settings.session.idle_minutes) == (8, 60)
    assert (settings.listen, settings.workers) == ("127.0.0.1:8000", 1)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("https://handbok", "http://handbok", "gateway.toml:1: address adressen ska börja med https:// (http:// bara mot den egna datorn)."),
        (".se\"\nrel", ".se/bok\"\nrel", "gateway.toml:1: address skriv bara schema och värdnamn, till exempel https://metodhandbok.exempel.se."),
        ('issuer = "https', 'issuer = "http', "gateway.toml:5: login.issuer adressen ska börja med https:// (http:// bara mot den egna datorn)."),
        ('client_id = "handbok"\n', "", "gateway.toml:4: login.client_id saknas."),
        ('client_id = "handbok"', 'client_id = ""', "gateway.toml:6: login.client_id får inte vara tom."),
        ('claim =', 'klaim =', "gateway.toml:7: login.klaim är ingen inställning."),
        ('["personal"]', '"personal"', "gateway.toml:10: login.audiences.medarbetare ska vara en lista inom hakparenteser."),
        ("sqlite:", "mysql:", "gateway.toml:14: session.store skriv sqlite:///sökväg eller redis://värd:port/nummer."),
        ("[session]\n", "[session]\nhours = 48\n", "gateway.toml:14: session.hours ska vara högst 24."),
        ("[session]\n", "[session]\nidle_minutes = 0\n", "gateway.toml:14: session.idle_minutes ska vara större än 0."),
        ('/handbok"\n\n', '/handbok"\nlisten = "localhost:8000"\n', "gateway.toml:3: listen skriv en IP-adress och en port, till exempel 127.0.0.1:8000."),
        ('/handbok"\n\n', '/handbok"\nlisten = "127.0.0.1:99999"\n', "gateway.toml:3: listen porten ska vara ett tal från 1 till 65535."),
        ('/handbok"\n\n', '/handbok"\nworkers = 0\n', "gateway.toml:3: workers ska vara minst 1."),
        ('/handbok"\n\n', '/handbok"\nworkers = "två"\n', "gateway.toml:3: workers ska vara ett heltal."),
    ],
)  # fmt: skip
def test_fault(tmp_path: Path, old: str, new: str, fault: str) -> None:
    """Each has a sentence with its line, its name and what it should be."""
    assert faults_of(tmp_path, GOOD.replace(old, new, 1)) == [fault]


def test_operation_elsewhere(tmp_path: Path) -> None:
    """Health and metrics are never answered to other machines."""
    text = GOOD + '[operation]\nlisten = "0.0.0.0:9464"\n'
    assert faults_of(tmp_path, text) == [
        "gateway.toml:16: operation.listen ska vara en adress på den egna datorn, till exempel 127.0.0.1:9464."
    ]


def test_all_at_once(tmp_path: Path) -> None:
    """Faults in the file and among the secrets are told together."""
    text = GOOD.replace("claim", "klaim").replace("https://handbok", "http://handbok")
    found = faults_of(tmp_path, text, HANDBOK_SESSION_KEYS="kort", HANDBOK_PRIVATE_KEY="x")
    assert len(found) == 4


@pytest.mark.parametrize("text", ["x", "[login", 'a = "', "a = 1\na = 2", "\0"])
def test_no_toml(tmp_path: Path, text: str) -> None:
    """What is no TOML is said to be none, with line and column where they are known."""
    assert len(faults_of(tmp_path, text)) == 1


def test_missing(tmp_path: Path) -> None:
    """A file that is not there is said not to be."""
    with pytest.raises(Faulty, match="finns inte"):
        read(tmp_path / "borta.toml", ENVIRONMENT)


class TestSecrets:
    """Secrets come from the environment, or from files that it names."""

    def test_files(self, tmp_path: Path) -> None:
        """A variable with _FILE names a file, as systemd's credentials do."""
        (tmp_path / "secret").write_text("från fil\n", encoding="utf-8")
        found = config_of(tmp_path, GOOD, HANDBOK_CLIENT_SECRET_FILE=str(tmp_path / "secret"))
        assert found.secrets.client_secret == "från fil"

    def test_no_file(self, tmp_path: Path) -> None:
        """A file that is not there is told of by its variable."""
        found = faults_of(tmp_path, GOOD, HANDBOK_SESSION_KEYS_FILE="/finns/inte")
        assert found[0] == "HANDBOK_SESSION_KEYS_FILE: filen /finns/inte går inte att läsa."

    @pytest.mark.parametrize("keys", ["", "kort", "x" * 44, f"{KEY},kort"])
    def test_keys(self, tmp_path: Path, keys: str) -> None:
        """A missing or faulty key is refused, wherever in the list it stands, without being shown."""
        (fault,) = faults_of(tmp_path, GOOD, HANDBOK_SESSION_KEYS=keys)
        assert "handbok hosting key" in fault
        assert "kort" not in fault

    def test_rotation(self, tmp_path: Path) -> None:
        """Several keys are kept in their order."""
        keys = [Fernet.generate_key().decode() for _ in range(3)]
        assert config_of(tmp_path, GOOD, HANDBOK_SESSION_KEYS=", ".join(keys)).secrets.keys == tuple(
            map(str.encode, keys)
        )


def test_unknown_audience(tmp_path: Path) -> None:
    """Claims that are mapped to an audience that the handbook has not, or to the public one, are refused."""
    config = config_of(tmp_path, GOOD)
    with pytest.raises(Faulty, match=r"login\.audiences\.medarbetare finns inte i handboken"):
        config.check(("publik", "styrgrupp"), tmp_path / "gateway.toml")
