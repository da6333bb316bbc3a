"""Which images a job is about, and how they are divided; a row at each field that is set by a value."""

from typing import Annotated, Literal

import msgspec

from tlstudio.core.setting import Range, Setting

GroupBy = Literal["none", "names", "time", "folders", "pattern", "csv"]

SPLIT = "Split"


class GroupRule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What tells which images show the same thing, photographed again, so that a split keeps them together."""

    by: GroupBy = "none"
    gap: int | None = None  #: ``names``: largest step of the numbers of a series; None: as the data suggest
    seconds: float | None = None  #: ``time``: longest pause within a burst; None: as the data suggest
    looks: bool = False  #: ``names``, ``time``: end a group where the features of the images change abruptly
    pattern: str = ""  #: ``pattern``: a regular expression; its group ``group``, else its first, names the thing
    file: str = ""  #: ``csv``: a table of files, relative to the data folder, and groups


class Columns(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names of the columns of a table of images; empty: as they are proposed."""

    path: str = ""  #: of the image, relative to the table
    label: str = ""  #: its class
    subset: str = ""
    group: str = ""  #: what stays on one side of a split


#: every column as its name and its cells propose it
PROPOSED = Columns()


class DataSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which images, and how they are divided where the folder does not say so."""

    folder: str  #: of class folders; or a table, a tar archive, or a folder of archives
    columns: Columns = PROPOSED  #: of a table
    #: share of the images of each class, 0..1
    train: Annotated[
        float,
        Setting(
            label="Training share",
            tooltip="Share of the images of each class that the model learns from.",
            terms=("split", "training-set"),
            group=SPLIT,
            kind="percent",
            allowed=Range(0.05, 1),
            of_recipe=False,
        ),
    ] = 0.6
    val: Annotated[
        float,
        Setting(
            label="Validation share",
            tooltip="Share of the images of each class that decide which epoch is the best.",
            terms=("split", "validation"),
            group=SPLIT,
            kind="percent",
            allowed=Range(0, 0.9),
            of_recipe=False,
        ),
    ] = 0.2
    test: Annotated[
        float,
        Setting(
            label="Test share",
            tooltip="Share of the images of each class that the trained model is measured on.",
            terms=("split", "test"),
            group=SPLIT,
            kind="percent",
            allowed=Range(0, 0.9),
            of_recipe=False,
        ),
    ] = 0.2
    #: decides the split and nothing else
    seed: Annotated[
        int,
        Setting(
            label="Seed of the split",
            tooltip="The same seed gives the same split again; another seed, another split.",
            terms=("split", "seed"),
            group=SPLIT,
            allowed=Range(0, 2**31 - 1),
            of_recipe=False,
        ),
    ] = 0
    groups: GroupRule = GroupRule()  #: images of one thing stay on one side of the split
    #: so do copies of one picture
    copies: Annotated[
        bool,
        Setting(
            label="Copies stay together",
            tooltip="Copies of one picture stay on one side of the split.",
            terms=("split", "leak"),
            group=SPLIT,
            of_recipe=False,
        ),
    ] = False
    #: divide anew even where the folder has subsets; the folder itself stays as it is
    regroup: Annotated[
        bool,
        Setting(
            label="Divide anew",
            tooltip="Divide the images by the shares even where the folder has train, val and test folders. The "
            "folder itself stays as it is.",
            terms=("split",),
            group=SPLIT,
            of_recipe=False,
        ),
    ] = False
    #: number of folds of a cross-validation; 0: none, the shares decide
    folds: Annotated[
        int,
        Setting(
            label="Folds",
            tooltip="Parts of a cross-validation, each of which is the test set once.",
            terms=("split", "test"),
            group=SPLIT,
            allowed=Range(0, 100),
            zero="none",
            of_recipe=False,
        ),
    ] = 0
    #: which of them is tested on, from 0; validation is cut from the others
    fold: Annotated[
        int,
        Setting(
            label="Test fold",
            tooltip="The fold that is the test set, counted from 0.",
            terms=("split", "test"),
            group=SPLIT,
            allowed=Range(0, 99),
            of_recipe=False,
        ),
    ] = 0
    marks: str = ""  #: file of what the user has marked; empty: none
    marks_digest: str = ""  #: of that file's content
