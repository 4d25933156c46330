using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Tensors;

/// <summary>A conversion that disposes what it converts, also where the result has the same elements.</summary>
internal sealed class DisposeAfterTests
{
    private static readonly Dictionary<string, Func<Tensor, bool, Tensor>> conversions = new()
    {
        ["to another type"] = (x, disposeAfter) => x.to(float64, disposeAfter: disposeAfter),
        ["to its own type"] = (x, disposeAfter) => x.to(float32, disposeAfter: disposeAfter),
        ["to a copy"] = (x, disposeAfter) => x.to(float32, copy: true, disposeAfter: disposeAfter),
        ["to_type"] = (x, disposeAfter) => x.to_type(int64, disposeAfter: disposeAfter),
        ["to a device"] = (x, disposeAfter) => x.to(CPU, disposeAfter: disposeAfter),
        ["to a device by type"] = (x, disposeAfter) => x.to(TorchSharp.DeviceType.CPU, disposeAfter: disposeAfter),
        ["to a device by name"] = (x, disposeAfter) => x.to("cpu", disposeAfter: disposeAfter),
        ["to a type and a device"] = (x, disposeAfter) => x.to(float64, CPU, disposeAfter: disposeAfter),
    };

    private static IEnumerable<string> Names => conversions.Keys;

    [TestCaseSource(nameof(Names))]
    public void The_converted_tensor_is_disposed_and_the_result_is_not(string name)
    {
        var x = tensor(new[] { 1f, 2 });
        var result = conversions[name](x, true);
        Assert.That(x.IsInvalid, Is.True);
        Assert.That(Golden.Flat(result), Is.EqualTo(new[] { 1.0, 2 }));
    }

    [TestCaseSource(nameof(Names))]
    public void It_stays_where_nobody_asks(string name)
    {
        var x = tensor(new[] { 1f, 2 });
        conversions[name](x, false);
        Assert.That(x.IsInvalid, Is.False);
    }

    [Test]
    public void The_gradient_reaches_a_leaf_through_the_new_handle()
    {
        var x = tensor(new[] { 1f, 2 }, requires_grad: true);
        (x * 3).to(float32, disposeAfter: true).sum().backward();
        Assert.That(Golden.Flat(x.grad!), Is.All.EqualTo(3));
    }
}
