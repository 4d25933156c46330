using FluentAssertions;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Random;

internal sealed class OwnGeneratorTests
{
    [Test]
    public void What_one_seeds_and_draws_changes_nothing_for_others()
    {
        using var mine = new OwnGenerator();
        manual_seed(1);
        Task.Run(SeedAndDraw).Wait();
        var drawn = rand(1).item<float>();

        manual_seed(1);
        drawn.Should().Be(rand(1).item<float>());
    }

    private static void SeedAndDraw()
    {
        using var other = new OwnGenerator();
        manual_seed(2);
        rand(5).Dispose();
    }
}
