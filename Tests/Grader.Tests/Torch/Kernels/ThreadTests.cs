using NUnit.Framework;
using TorchSharp.Kernels;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Kernels;

[NonParallelizable]
public sealed class ThreadTests
{
    [Test]
    public void The_number_of_threads_is_that_of_products()
    {
        var before = get_num_threads();
        try
        {
            set_num_threads(before + 1);
            Assert.That(get_num_threads(), Is.EqualTo(before + 1));
            Assert.That(MatrixMultiply.Threads, Is.EqualTo(before + 1));
        }
        finally
        {
            set_num_threads(before);
        }
    }

    [TestCase(0)]
    [TestCase(-2)]
    public void Fewer_threads_than_one_are_refused(int count) =>
        Assert.That(
            () => set_num_threads(count),
            Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>().With.Message.Contains($"{count}"));

    [Test]
    public void A_seed_of_nobodys_choice_is_told_and_starts_its_stream()
    {
        var chosen = seed();
        var drawn = Golden.Flat(rand(3));
        Assert.That(initial_seed(), Is.EqualTo(chosen));
        Assert.That(seed(), Is.Not.EqualTo(chosen), "equal once in 2^53 times");
        manual_seed(chosen);
        Assert.That(Golden.Flat(rand(3)), Is.EqualTo(drawn));
    }
}
