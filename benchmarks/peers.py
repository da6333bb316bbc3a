"""The slides' training as other libraries' guides write it: ``python -m benchmarks.peers DATA --with fastai``.

Each decodes, augments, loads and loops in its own way; network, images, subsets, batch and Adam are those of
:mod:`benchmarks.naive`, and so are the options and the lines that are printed.
"""

import argparse
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import Any

import torch
from torch import nn

from benchmarks import naive
from benchmarks.naive import Clock

_RATE = 1e-3


def train_fastai(options: argparse.Namespace) -> None:
    from fastai.callback.core import Callback
    from fastai.vision import all as vision

    class Timed(Callback):  # type: ignore[misc]
        def before_train(self) -> None:
            self.clock = Clock(self.epoch + 1)

        def after_train(self) -> None:
            self.clock.trained()

        def after_validate(self) -> None:
            self.clock.ended(float(self.learn.recorder.metrics[0].value))

    items = [vision.Resize(options.resize, vision.ResizeMethod.Squish)]
    if options.crop != options.resize:
        items.append(vision.RandomCrop(options.crop))
    batch: list[Any] = []
    if options.model != "baseline":
        batch = vision.aug_transforms(flip_vert=True, max_rotate=0, max_zoom=1, max_lighting=0, max_warp=0)
        batch.append(vision.Normalize.from_stats(*naive.normalisation(options.model)))
    images = vision.ImageDataLoaders.from_folder(
        options.data,
        train="train",
        valid="val",
        item_tfms=items,
        batch_tfms=batch,
        bs=options.batch,
        num_workers=options.workers,
        device=torch.device("cpu"),
    )
    learner = vision.Learner(
        images,
        naive.network(options.model, options.strategy, images.c),
        loss_func=vision.CrossEntropyLossFlat(),
        opt_func=partial(vision.OptimWrapper, opt=torch.optim.Adam),
        metrics=vision.accuracy,
        cbs=[Timed()],
    )
    if options.fast:
        learner.model.to(memory_format=torch.channels_last)
    if _sixteen_bits(options):
        learner.to_bf16()
    with learner.no_bar(), learner.no_logging():
        learner.fit(options.epochs, _RATE)


def train_lightning(options: argparse.Namespace) -> None:
    import lightning

    train, val = (naive.loader(options.data, subset, options) for subset in ("train", "val"))

    class Classifier(lightning.LightningModule):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.network = naive.network(options.model, options.strategy, len(train.dataset.classes))
            if options.fast:
                self.network = self.network.to(memory_format=torch.channels_last)

        def training_step(self, batch: list[torch.Tensor], _: int) -> torch.Tensor:
            images, labels = batch
            return nn.functional.cross_entropy(self.network(images), labels)

        def validation_step(self, batch: list[torch.Tensor], _: int) -> None:
            images, labels = batch
            right = (self.network(images).argmax(1) == labels).float().mean()
            self.log("accuracy", right, on_epoch=True, batch_size=len(images))

        def configure_optimizers(self) -> torch.optim.Optimizer:
            return torch.optim.Adam((p for p in self.network.parameters() if p.requires_grad), lr=_RATE)

    class Timed(lightning.Callback):  # type: ignore[misc]
        def on_train_epoch_start(self, trainer: Any, _module: Any) -> None:
            self.clock = Clock(trainer.current_epoch + 1)

        def on_validation_start(self, _trainer: Any, _module: Any) -> None:
            self.clock.trained()

        def on_train_epoch_end(self, trainer: Any, _module: Any) -> None:
            self.clock.ended(float(trainer.callback_metrics["accuracy"]))

    trainer = lightning.Trainer(
        max_epochs=options.epochs,
        accelerator="cpu",
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=0,
        precision="bf16-mixed" if _sixteen_bits(options) else "32-true",
        callbacks=[Timed()],
    )
    trainer.fit(Classifier(), train, val)


def train_timm(options: argparse.Namespace) -> None:
    from timm import data, optim

    def loader(subset: str) -> Any:
        mean, std = naive.normalisation(options.model)
        return data.create_loader(
            data.create_dataset("", root=str(options.data / subset)),
            input_size=(3, options.crop, options.crop),
            batch_size=options.batch,
            is_training=subset == "train",
            no_aug=options.model == "baseline",
            vflip=0.5,
            color_jitter=None,
            mean=mean,
            std=std,
            num_workers=options.workers,
            persistent_workers=options.workers > 0,
            use_prefetcher=False,
        )

    train, val = loader("train"), loader("val")
    model = naive.network(options.model, options.strategy, len(train.dataset.reader.class_to_idx))
    machine = naive.Machine.of(options)
    model = machine.network(model)
    optimizer = optim.create_optimizer_v2(model, opt="adam", lr=_RATE)
    for epoch in range(1, options.epochs + 1):
        clock = Clock(epoch)
        naive.train_epoch(model, train, optimizer, machine)
        clock.trained()
        clock.ended(naive.evaluate(model, val, machine))


def _sixteen_bits(options: argparse.Namespace) -> bool:
    return bool(options.fast) and torch.cpu._is_avx512_bf16_supported()


PEERS: dict[str, Callable[[argparse.Namespace], None]] = {
    "fastai": train_fastai,
    "lightning": train_lightning,
    "timm": train_timm,
}


def installed() -> list[str]:
    """The peers that this Python can import."""
    return [name for name in PEERS if find_spec(name)]


def main() -> None:
    parser = naive.command_line()
    parser.add_argument("--with", dest="peer", choices=PEERS, required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    PEERS[options.peer](options)
    naive.say_peak()


if __name__ == "__main__":
    main()
