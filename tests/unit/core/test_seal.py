"""The checksum of a JSON object, in the object."""

import msgspec
import pytest

from tlstudio.core.seal import changed, seal, unseal

ONE = b'{"a":1,"b":"x}"}\n'
INDENTED = b'{\n  "a": 1\n}\n'


@pytest.mark.parametrize("text", [ONE, INDENTED])
def test_a_sealed_object_is_json_and_gives_back_its_fields(text: bytes) -> None:
    sealed = seal(text)
    assert msgspec.json.decode(sealed).keys() == {*msgspec.json.decode(text), "crc32"}
    whole, intact = unseal(sealed)
    assert intact
    assert msgspec.json.decode(whole) == msgspec.json.decode(text)


@pytest.mark.parametrize("text", [ONE, INDENTED])
def test_any_bit_that_changes_it_is_seen(text: bytes) -> None:
    """Of the fields each; of the checksum itself none makes other fields of it."""
    sealed, fields = seal(text), msgspec.json.decode(text)
    for place in range(8 * len(sealed)):
        flipped = bytearray(sealed)
        flipped[place // 8] ^= 1 << place % 8
        whole, intact = unseal(bytes(flipped))
        try:
            found = msgspec.json.decode(whole)
        except msgspec.DecodeError:
            continue
        assert intact is False or {name: found.get(name) for name in fields} == fields


def test_what_has_none_is_not_judged() -> None:
    assert unseal(ONE) == (ONE, None)
    assert unseal(b"") == (b"", None)


def test_a_change_keeps_what_is_known() -> None:
    """Paths of another computer take the place of its own."""

    def change(text: bytes) -> bytes:
        return text.replace(b"1", b"2")

    other = ONE.replace(b"1", b"2")
    assert changed(seal(ONE), change) == seal(other)
    assert changed(ONE, change) == other
    assert unseal(changed(seal(ONE).replace(b"x", b"y"), change))[1] is False
    assert unseal(seal(ONE, intact=False))[1] is False
