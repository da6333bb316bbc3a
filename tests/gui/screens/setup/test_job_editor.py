"""The job under construction: what follows from a choice, and what stays as it was set by hand. No window."""

import pytest

from tlstudio.core.spec import DataSpec, ModelSpec, applies, with_value
from tlstudio.gui.screens.setup.job_editor import JobEditor
from tlstudio.gui.text.fields import FIELDS

FEW, MANY = 40, 4000
DATA, OTHER = DataSpec(folder="/data/leaves"), DataSpec(folder="/data/flowers")


@pytest.fixture
def editor() -> JobEditor:
    """ResNet18, trained as a whole on many images."""
    editor = JobEditor()
    editor.set_data(DATA, MANY)
    editor.choose_model(ModelSpec(name="resnet18"))
    editor.choose_strategy(1)
    return editor


def lengths(editor: JobEditor) -> tuple[int, float, int]:
    train = editor.job.train
    return train.epochs, train.warmup_epochs, train.patience


def test_warmup_and_patience_follow_the_epochs(editor):
    epochs, warmup, patience = lengths(editor)
    editor.set_value("train.epochs", 3 * epochs)
    assert lengths(editor) == (3 * epochs, 3 * warmup, 3 * patience)
    assert list(editor.differences()) == ["train.epochs"]
    editor.reset("train.epochs")
    assert lengths(editor) == (epochs, warmup, patience)


@pytest.mark.parametrize(("field", "value"), [("train.warmup_epochs", 0.25), ("train.patience", 2)])
def test_what_was_set_by_hand_does_not_follow_the_epochs(editor, field, value):
    editor.set_value(field, value)
    editor.set_value("train.epochs", 36)
    assert set(editor.differences()) == {"train.epochs", field}
    assert value in lengths(editor)
    editor.reset(field)
    assert lengths(editor) == (36, 3.0, 15)


def test_another_data_set_changes_what_the_recipe_says_and_nothing_set_by_hand(editor):
    before = editor.job.train
    editor.set_value("train.learning_rate", 0.007)
    editor.set_data(OTHER, FEW)
    train = editor.job.train
    assert (train.batch_size, train.batchnorm) == (before.batch_size // 2, "frozen")
    assert train.epochs > before.epochs
    assert editor.job == with_value(editor.recipe_job, "train.learning_rate", 0.007)
    assert train.learning_rate == 0.007
    assert list(editor.differences()) == ["train.learning_rate"]


def test_epochs_set_by_hand_carry_warmup_and_patience_to_another_data_set_and_strategy(editor):
    editor.set_value("train.epochs", 36)
    editor.set_data(OTHER, FEW)
    assert list(editor.differences()) == ["train.epochs"]
    editor.choose_strategy(2)
    assert list(editor.differences()) == ["train.epochs"]
    assert lengths(editor)[0] == 36


def test_undo_behind_another_data_set_keeps_to_the_recipe_for_its_images(editor):
    editor.set_value("train.learning_rate", 0.007)
    editor.set_data(OTHER, FEW)
    editor.undo()
    assert editor.differences() == {}
    assert editor.job.train == editor.recipe_job.train
    editor.redo()
    assert list(editor.differences()) == ["train.learning_rate"]
    assert editor.job.train.batch_size == editor.recipe_job.train.batch_size


def applying(editor: JobEditor) -> set[str]:
    return {field.field for field in FIELDS if applies(field, editor.job)}


def test_what_depends_on_a_setting_that_means_nothing_means_nothing_either(editor):
    editor.choose_strategy(3)
    assert editor.job.train.optimizer == "lbfgs"
    editor.set_value("train.schedule", "step")  # as a job of the slides has it
    assert applying(editor).isdisjoint({"train.schedule", "train.step_epochs", "train.step_gamma"})
    editor.set_value("train.optimizer", "adamw")
    assert applying(editor) >= {"train.schedule", "train.step_epochs", "train.step_gamma"}


def test_random_weights_have_nothing_to_spare(editor):
    of_pretrained = {"train.head_start", "train.batchnorm"}
    assert of_pretrained <= applying(editor)
    editor.set_value("train.batchnorm", "frozen")
    editor.choose_model(ModelSpec(name="baseline"))
    assert of_pretrained.isdisjoint(applying(editor))
    assert editor.job.train.batchnorm == "train"


def test_a_smaller_input_sees_the_whole_image_still():
    editor = JobEditor()
    editor.set_value("image.crop", 128)
    assert (editor.job.image.crop, editor.job.image.resize) == (128, 128)
    assert set(editor.differences()) == {"image.crop"}  # the other one follows from it
    editor.choose_strategy(1)
    assert (editor.job.image.crop, editor.job.image.resize) == (128, 128)


def test_a_size_that_was_set_by_hand_stays_whatever_the_input_is():
    editor = JobEditor()
    editor.set_value("image.resize", 256)
    editor.set_value("image.crop", 128)
    assert (editor.job.image.crop, editor.job.image.resize) == (128, 256)
