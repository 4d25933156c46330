using NUnit.Framework;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Random;

/// <summary>The streams of PyTorch's CPU generator, recorded in fixtures/golden/torch/random.json.</summary>
[NonParallelizable]
public sealed class RandomStreamTests
{
    private static readonly Golden Recorded = Golden.Load("random.json");
    private static readonly Tensor Weights = tensor(new[] { 0.1f, 0.2f, 0.3f, 0.4f });

    [Test]
    public void Uniform_numbers_are_the_same_bits_as_PyTorchs()
    {
        Same("rand float", 1, () => rand(20));
        Same("rand double", 1, () => rand(20, dtype: float64));
        Same("rand 1500 float, last 5", 7, () => rand(1500)[1495..]);
        Same("rand large seed", (1L << 40) + 12345, () => rand(5));
    }

    [Test]
    public void Scaled_uniform_numbers_differ_by_rounding_at_most() =>
        Same("uniform_", 1, 1.2e-7, () => [empty(12).uniform_(-0.5773, 0.7), empty(5, dtype: float64).uniform_(-3, 8)]);

    [Test]
    public void Normal_numbers_differ_by_rounding_at_most()
    {
        Same("randn 5, 2, 18 float", 1, 3e-7, () => [randn(5), randn(2), randn(18)]);
        Same("randn 5, 2, 18 double", 1, 1e-15, () => [randn(5, dtype: float64), randn(2, dtype: float64), randn(18, dtype: float64)]);
        Same("randn 1000 float", 3, 5e-7, () => [randn(1000)]);
        Same("normal_ 40", 4, 5e-7, () => [empty(40).normal_(2, 0.5)]);
        Same("normal tensors", 5, 5e-6, () => [normal(arange(20).to_type(float32), linspace(0.1, 2, 20))]);
    }

    [Test]
    public void Whole_numbers_and_permutations_are_PyTorchs()
    {
        Same(
            "randint", 6, 0,
            () => [randint(10, new long[] { 12 }), randint(-5, 1000003, new long[] { 12 }), randint(0, 1L << 40, new long[] { 6 })]);
        Same("randperm", 8, 0, () => [randperm(20), randperm(1), randperm(7)]);
    }

    [Test]
    public void Coins_and_choices_are_PyTorchs()
    {
        Same("bernoulli", 9, 0, () => [bernoulli(linspace(0, 1, 20)), bernoulli(linspace(0, 1, 20, dtype: float64))]);
        Same("bernoulli_", 10, () => empty(20).bernoulli_(0.3));
        Same("multinomial", 12, 0, () => [multinomial(Weights, 1), multinomial(Weights, 3), multinomial(Weights.expand(3, 4), 2)]);
        Same("multinomial with replacement", 13, 0, () => [multinomial(Weights, 12, true), multinomial(Weights.expand(3, 4), 4, true)]);
    }

    [Test]
    public void Exponential_numbers_differ_by_rounding_at_most() =>
        Same("exponential_", 11, 2e-7, () => [empty(10).exponential_(2), empty(10, dtype: float64).exponential_()]);

    [Test]
    public void Counts_are_PyTorchs() =>
        Same("poisson", 18, 0, () => [poisson(linspace(0, 9.9, 20)), poisson(linspace(10, 300, 30, dtype: float64))]);

    [Test]
    public void Normal_numbers_around_means_of_double_precision_are_drawn_in_the_default_precision() =>
        Same("normal doubles", 19, 3e-7, () => [normal(arange(5).to_type(float64), linspace(0.1, 2, 5, dtype: float64))]);

    [Test]
    public void A_seed_replays_and_a_saved_state_continues()
    {
        var generator = new Generator(5);
        randn(3, generator: generator);
        var state = generator.get_state();
        var first = Golden.Flat(randn(4, generator: generator), rand(2, generator: generator));
        generator.set_state(state);
        Assert.That(Golden.Flat(randn(4, generator: generator), rand(2, generator: generator)), Is.EqualTo(first));
        Assert.That(
            Golden.Flat(randn(3, generator: generator.manual_seed(5))), Is.EqualTo(Golden.Flat(randn(3, generator: new Generator(5)))));
        Assert.That(generator.initial_seed(), Is.EqualTo(5));
    }

    [Test]
    public void A_generator_of_its_own_leaves_the_default_one_alone()
    {
        manual_seed(3);
        var alone = Golden.Flat(rand(4));
        manual_seed(3);
        rand(100, generator: new Generator(1));
        Assert.That(Golden.Flat(rand(4)), Is.EqualTo(alone));
    }

    [Test]
    public void Draws_into_a_view_fill_that_view_alone()
    {
        var whole = zeros(4, 6);
        whole[TensorIndex.Ellipsis, 2..4].uniform_(1, 2);
        Assert.That((bool)(whole > 0).sum().eq(8).all(), Is.True);
        Assert.That((bool)whole[TensorIndex.Ellipsis, 2..4].gt(0.9).all(), Is.True);
    }

    [Test]
    public void An_empty_range_and_an_impossible_probability_are_refused()
    {
        Assert.That(() => randint(3, 3, new long[] { 1 }), Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>());
        Assert.That(() => zeros(3).bernoulli_(1.5), Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>());
        Assert.That(() => rand(3, dtype: int64), Throws.ArgumentException);
    }

    private static void Same(string name, long seed, Func<Tensor> draw) => Same(name, seed, 0, () => [draw()]);

    private static void Same(string name, long seed, double tolerance, Func<Tensor[]> draw)
    {
        manual_seed(seed);
        Assert.That(Golden.Flat(draw()), Is.EqualTo(Recorded[name]).Within(tolerance), name);
    }
}
