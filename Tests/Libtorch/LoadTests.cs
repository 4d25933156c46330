extern alias libtorch;
using NUnit.Framework;
using RealTorch = libtorch::TorchSharp.torch;

namespace Grader.Libtorch;

internal sealed class LoadTests
{
    [Test]
    public void The_package_loads() => Assert.That(RealTorch.ones(6).sum().item<float>(), Is.EqualTo(6));
}
