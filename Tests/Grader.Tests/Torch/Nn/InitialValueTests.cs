using NUnit.Framework;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Tests.Torch.Nn;

/// <summary>Initial values that PyTorch draws: fixtures/golden/torch/modules.json.</summary>
[NonParallelizable]
public sealed class InitialValueTests
{
    private static readonly Golden Recorded = Golden.Load("modules.json");

    [Test]
    public void Truncated_normal_numbers_are_PyTorchs()
    {
        manual_seed(3);
        Assert.That(Golden.Flat(init.trunc_normal_(empty(40), 0.5, 2, -1, 3)), Is.EqualTo(Recorded["trunc_normal_"]).Within(2e-6));
    }

    [Test]
    public void Orthogonal_matrices_are_PyTorchs()
    {
        manual_seed(4);
        Tensor[] drawn = [.. new long[][] { [4, 4], [3, 5], [6, 2], [3, 2, 2] }.Select(size => init.orthogonal_(empty(size), 1.5))];
        Assert.That(Golden.Flat(drawn), Is.EqualTo(Recorded["orthogonal_"]).Within(2e-6));
    }

    [Test]
    public void Vectors_are_never_orthogonal() =>
        Assert.That(() => init.orthogonal_(empty(3)), Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>());
}
