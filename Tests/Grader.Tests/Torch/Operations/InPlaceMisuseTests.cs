using System.Runtime.InteropServices;
using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Operations;

/// <summary>Modifying a tensor in place between an operation and its backward pass gives the right gradient or an error.</summary>
internal sealed class InPlaceMisuseTests
{
    private static IEnumerable<string> Names =>
        OperationTests.Operations.Keys.Where(name => GoldenOperations.Rows[name].Gradients.Count > 0);

    [TestCaseSource(nameof(Names))]
    public void A_write_into_an_input_is_noticed_or_does_no_harm(string name)
    {
        foreach (var input in GoldenOperations.Rows[name].Gradients.Keys)
            IsNoticedOrHarmless(name, input, (x, _) => x);
    }

    [TestCaseSource(nameof(Names))]
    public void A_write_into_the_result_is_noticed_or_does_no_harm(string name) =>
        IsNoticedOrHarmless(name, GoldenOperations.Rows[name].Gradients.Keys.First(), (_, result) => result);

    private static void IsNoticedOrHarmless(string name, string input, Func<Tensor, Tensor, Tensor> written)
    {
        var leaf = GoldenOperations.Inputs()[input];
        var x = leaf * 1;
        var result = OperationTests.Operations[name](GoldenOperations.Inputs().With(input, x));
        using (no_grad())
            written(x, result).detach().add_(1.5);

        try
        {
            result.backward([arange(result.numel()).to_type(result.dtype).cos().reshape(result.shape)]);
        }
        catch (ExternalException error) when (error.Message.Contains("modified by an inplace operation"))
        {
            return;
        }

        Assert.That(Golden.Flat(leaf.grad!), Is.EqualTo(GoldenOperations.Rows[name].Gradients[input]).Within(2e-9), input);
    }
}
