"""What a folder lies on: read from what the system tells, for disks of every kind."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from planctl.workspace import doctor_machine
from planctl.workspace.doctor_machine import Mount, encryption, is_encrypted, mount_of, place
from planctl.workspace.doctor_patient import Patient

MOUNTS = """\
21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/dm-0 rw
30 21 0:25 / /home/mette/nas rw - cifs //nas/house rw
31 21 0:26 / /home/mette rw - btrfs /dev/sda2 rw
32 21 8:17 / /media/my\\040stick rw - vfat /dev/sdb1 rw
33 21 0:30 / /tmp rw - tmpfs tmpfs rw
line that is none
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/plans", "ext4"),
        ("/home/mette/plans", "btrfs"),
        ("/home/mette/nas/plans", "cifs"),
        ("/home/mette/nasty", "btrfs"),
        ("/media/my stick/plans", "vfat"),
    ],
)
def test_the_nearest_mount_counts(folder: str, kind: str) -> None:
    found = mount_of(Path(folder), MOUNTS)
    assert found
    assert found.kind == kind
    assert mount_of(Path(folder), "") is None


def device(devices: Path, number: str, uuid: str = "", slaves: tuple[str, ...] = ()) -> None:
    folder = devices / number
    folder.mkdir(parents=True)
    if uuid:
        (folder / "dm").mkdir()
        (folder / "dm/uuid").write_text(f"{uuid}\n", encoding="utf-8")
    for slave in slaves:
        (folder / "slaves").mkdir(exist_ok=True)
        (folder / "slaves" / slave.replace(":", "-")).symlink_to(devices / slave, target_is_directory=True)


def test_encryption_is_found_below_volumes(tmp_path: Path) -> None:
    device(tmp_path, "8:2")
    device(tmp_path, "254:0", "CRYPT-LUKS2-0123", ("8:2",))
    device(tmp_path, "254:1", "LVM-abc", ("254:0",))
    device(tmp_path, "254:2", "LVM-def", ("8:2",))
    answers = {n: is_encrypted(Mount("ext4", n, "/dev/x"), tmp_path) for n in ("254:0", "254:1", "254:2", "8:2")}
    assert answers == {"254:0": True, "254:1": True, "254:2": False, "8:2": False}
    assert is_encrypted(Mount("ext4", "9:9", "/dev/x"), tmp_path) is None
    assert is_encrypted(Mount("overlay", "0:40", "overlay"), tmp_path) is None
    assert is_encrypted(Mount("btrfs", "0:40", "/dev/none-of-that-name"), tmp_path) is None


@pytest.mark.parametrize(
    ("kind", "name", "code"),
    [
        ("nfs4", "plans", "on-the-net"),
        ("cifs", "plans", "on-the-net"),
        ("fuse.sshfs", "plans", "on-the-net"),
        ("ext4", "Dropbox", "synced"),
        ("ext4", "OneDrive - Kommunen", "synced"),
        ("ext4", "plans", "place-fine"),
        ("ext4", "onedriver", "place-fine"),
    ],
)
def test_where_locks_do_not_hold_and_where_files_are_copied_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, name: str, code: str
) -> None:
    root = tmp_path / name
    root.mkdir()
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"21 1 0:99 / {tmp_path} rw - {kind} somewhere rw\n", encoding="utf-8")
    monkeypatch.setattr(doctor_machine, "_MOUNTS", mounts)
    patient = Patient(root, datetime.date(2026, 11, 22))
    assert [diagnosis.name for diagnosis in place(patient)] == [f"doctor.{code}"]
    assert [diagnosis.name for diagnosis in encryption(patient)] == ["doctor.disk-unknown"]
