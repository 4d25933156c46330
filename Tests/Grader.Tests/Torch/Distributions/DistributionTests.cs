using NUnit.Framework;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace Grader.Tests.Torch.Distributions;

/// <summary>Values and gradients that PyTorch computed: fixtures/golden/torch/modules.json.</summary>
[NonParallelizable]
public sealed class DistributionTests
{
    private static readonly Golden Recorded = Golden.Load("modules.json");
    private static readonly Tensor A = Wave([3, 2]), B = Wave([3, 2], 1).abs() + 0.3, X = Wave([4, 3, 2], 2), P = Wave([3, 2], 3).sigmoid();
    private static readonly Tensor U = X.sigmoid(), Classes = tensor(new long[,] { { 0, 1, 1 }, { 1, 0, 1 } });
    private static readonly Tensor Root = (Wave([3, 3], 1) * 0.3).tril() + 2 * eye(3, dtype: float64), Y = Wave([4, 2, 3], 2);

    [Test]
    public void Normal_numbers_are_PyTorchs() => Same("Normal", p => Normal(p[0], p[1]), [A, B], X, U, hasMode: true);

    [Test]
    public void Laplace_numbers_are_PyTorchs() => Same("Laplace", p => Laplace(p[0], p[1]), [A, B], X, U, hasMode: true);

    [Test]
    public void Lognormal_numbers_are_PyTorchs() => Same("LogNormal", p => LogNormal(p[0], p[1]), [A, B], X.exp(), U, hasMode: true);

    [Test]
    public void Uniform_numbers_are_PyTorchs() => Same("Uniform", p => Uniform(p[0], p[1]), [A - 3, A + B], A + B * U - 3 * (1 - U), U);

    [Test]
    public void Independent_numbers_are_PyTorchs() =>
        Same("Independent", p => Independent(Normal(p[0], p[1]), 1), [A, B], X, hasMode: true);

    [Test]
    public void Zeros_and_ones_are_PyTorchs()
    {
        var ones = (X > 0).to_type(float64);
        Same("Bernoulli of probabilities", p => Bernoulli(p[0]), [P], ones, isReparametrised: false);
        Same("Bernoulli of logits", p => Bernoulli(logits: p[0]), [A], ones, isReparametrised: false);
    }

    [Test]
    public void Classes_are_PyTorchs()
    {
        Same("Categorical of probabilities", p => Categorical(p[0]), [P], Classes, isReparametrised: false, hasMoments: false);
        Same("Categorical of logits", p => Categorical(logits: p[0]), [A], Classes, isReparametrised: false, hasMoments: false);
    }

    [Test]
    public void Normal_vectors_are_PyTorchs()
    {
        var (mean, covariance) = (Wave([2, 3]), Root.matmul(Root.mT));
        Same(
            "MultivariateNormal of scale_tril", p => MultivariateNormal(p[0], scale_tril: p[1].tril()), [mean, Root], Y,
            hasMode: true, hasDeviation: false);
        Same("MultivariateNormal of covariance", p => MultivariateNormal(p[0], p[1]), [mean, covariance], Y, hasMoments: false);
        Same(
            "MultivariateNormal of precision", p => MultivariateNormal(p[0], precision_matrix: p[1]), [mean, covariance], Y,
            hasMoments: false);
        Same(
            "MultivariateNormal of factors", p => MultivariateNormal(p[0], scale_tril: p[1].tril()),
            [mean[0], stack([Root, 2 * Root])], Y, hasMoments: false);
    }

    [Test]
    public void Shapes_are_those_of_batch_and_event()
    {
        Shapes(Normal(zeros(3, 1), ones(2)), [3, 2], []);
        Shapes(Independent(Normal(zeros(3, 2), ones(2)), 1), [3], [2]);
        Shapes(Independent(MultivariateNormal(zeros(5, 3), eye(3)), 1), [], [5, 3]);
        Shapes(MultivariateNormal(zeros(3), eye(3).expand(4, 3, 3)), [4], [3]);
        Shapes(Categorical(3), [], []);
        Shapes(Bernoulli(0.5f, null), [], []);
        Shapes(Uniform(zeros(2), ones(2)), [2], []);
    }

    [Test]
    public void A_batch_expands()
    {
        Shapes(Normal(0.0).expand(new long[] { 4 }), [4], []);
        Shapes(Laplace(zeros(2), ones(2)).expand(new long[] { 3, 2 }), [3, 2], []);
        Shapes(LogNormal(zeros(2), ones(2)).expand(new long[] { 3, 2 }), [3, 2], []);
        Shapes(Uniform(zeros(2), ones(2)).expand(new long[] { 3, 2 }), [3, 2], []);
        Shapes(Bernoulli(zeros(2)).expand(new long[] { 3, 2 }), [3, 2], []);
        Shapes(Categorical(ones(2, 5)).expand(new long[] { 3, 2 }), [3, 2], []);
        Shapes(Independent(Normal(zeros(3, 2), ones(2)), 1).expand(new long[] { 7, 3 }), [7, 3], [2]);
        Shapes(MultivariateNormal(zeros(3), eye(3)).expand(new long[] { 2, 4 }), [2, 4], [3]);
    }

    [Test]
    public void Double_arguments_give_double_precision()
    {
        Assert.That(Normal(0f).sample(2).dtype, Is.EqualTo(ScalarType.Float32));
        Assert.That(Normal(0.0, 1.0).rsample(2).dtype, Is.EqualTo(ScalarType.Float64));
        Assert.That(Laplace(0.0, 1.0).sample(2).dtype, Is.EqualTo(ScalarType.Float64));
    }

    [Test]
    public void The_given_generator_is_the_one_that_draws()
    {
        using var generator = new Generator(5);
        var first = Golden.Flat(Normal(0.0, 1.0, generator).rsample(3), Uniform(zeros(1), ones(1), generator).sample(3));
        generator.manual_seed(5);
        rand(10);
        Assert.That(
            Golden.Flat(Normal(0.0, 1.0, generator).rsample(3), Uniform(zeros(1), ones(1), generator).sample(3)), Is.EqualTo(first));
    }

    [Test]
    public void A_normal_sample_has_no_way_back_and_a_reparametrised_one_has()
    {
        var loc = zeros(2).requires_grad_();
        Assert.That(Normal(loc, ones(2)).sample().requires_grad, Is.False);
        Assert.That(Normal(loc, ones(2)).rsample().requires_grad, Is.True);
    }

    [Test]
    public void Distributions_outlive_the_scope_in_which_they_are_made()
    {
        distributions.Distribution[] made;
        using (NewDisposeScope())
        {
            made =
            [
                Normal(zeros(2), ones(2)), Laplace(zeros(2), ones(2)), LogNormal(zeros(2), ones(2)), Uniform(zeros(2), ones(2)),
                Bernoulli(ones(2) / 2),
                Categorical(ones(2)), MultivariateNormal(zeros(2), eye(2)), MultivariateNormal(zeros(2), scale_tril: eye(2)),
            ];
        }

        Assert.That(made.Select(distribution => distribution.log_prob(distribution.sample(3)).shape[0]), Is.All.EqualTo(3));
    }

    [Test]
    public void Contradictory_parameters_are_refused()
    {
        Assert.That(() => Bernoulli(), Throws.ArgumentException);
        Assert.That(() => Bernoulli(ones(1), ones(1)), Throws.ArgumentException);
        Assert.That(() => Categorical(), Throws.ArgumentException);
        Assert.That(() => MultivariateNormal(zeros(2)), Throws.ArgumentException);
        Assert.That(() => MultivariateNormal(zeros(2), eye(2), eye(2)), Throws.ArgumentException);
        Assert.That(() => MultivariateNormal(zeros(2), ones(2)), Throws.ArgumentException);
    }

    [Test]
    public void What_is_impossible_has_minus_infinity_and_counts_nothing_in_the_entropy()
    {
        Assert.That(
            Golden.Flat(Uniform(zeros(1), ones(1)).log_prob(tensor(new[] { -0.1f, 0f, 0.5f, 1f }))),
            Is.EqualTo(new[] { double.NegativeInfinity, 0, 0, double.NegativeInfinity }));
        Assert.That(Categorical(tensor(new[] { 0.5, 0.5, 0 })).entropy().item<double>(), Is.EqualTo(Math.Log(2)).Within(1e-12));
    }

    private static void Shapes(distributions.Distribution distribution, long[] batch, long[] @event)
    {
        Assert.That(distribution.batch_shape.Shape, Is.EqualTo(batch));
        Assert.That(distribution.event_shape.Shape, Is.EqualTo(@event));
        Assert.That(distribution.sample(5, 6).shape, Is.EqualTo((long[])[5, 6, .. batch, .. @event]));
        Assert.That(distribution.log_prob(distribution.sample(5)).shape, Is.EqualTo((long[])[5, .. batch]));
        Assert.That(distribution.entropy().shape, Is.EqualTo(batch));
    }

    private static void Same(
        string name, Func<Tensor[], distributions.Distribution> make, Tensor[] parameters, Tensor value, Tensor? probability = null,
        bool hasMode = false, bool isReparametrised = true, bool hasMoments = true, bool hasDeviation = true)
    {
        Match("log_prob", x => make(x[1..]).log_prob(x[0]), [value, .. parameters]);
        Match("entropy", x => make(x).entropy(), parameters);
        if (probability is not null)
        {
            Match("cdf", x => make(x[1..]).cdf(x[0]), [value, .. parameters]);
            Match("icdf", x => make(x[1..]).icdf(x[0]), [probability, .. parameters]);
        }

        if (hasMoments)
        {
            Match("mean", x => make(x).mean, parameters);
            Match("variance", x => make(x).variance, parameters);
        }

        if (hasMoments && hasDeviation)
            Match("stddev", x => make(x).stddev, parameters);

        if (hasMode)
            Match("mode", x => make(x).mode, parameters);

        manual_seed(5);
        var drawn = make([.. parameters.Select(parameter => parameter.to_type(float32))]).sample(2, 3);
        Assert.That(Golden.Flat(drawn), Is.EqualTo(Recorded[name + " sample"]).Within(1e-5), name + " sample");
        if (isReparametrised)
        {
            manual_seed(6);
            Match("rsample", x => make(x).rsample(5), parameters);
        }

        void Match(string what, Func<Tensor[], Tensor> compute, Tensor[] inputs)
        {
            var values = ValueAndGradients(compute, inputs);
            var expected = Recorded[$"{name} {what}"];
            Assert.That(values, Is.EqualTo(expected).Within(1e-11 * (1 + expected.Max(Math.Abs))), $"{name} {what}");
        }
    }
}
