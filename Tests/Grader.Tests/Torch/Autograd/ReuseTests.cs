using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Grader.Tests.Torch.Autograd;

/// <summary>The engine reuses arrays that only it can reach; a tensor that the program still holds keeps its values.</summary>
internal sealed class ReuseTests
{
    private static readonly Tensor Points = linspace(-1, 1, 3000, float64).reshape(1500, 2);

    private static Tensor Loss(Tensor w) => (Points.matmul(w).tanh() * Points.matmul(w).sigmoid() + Points.matmul(w)).square().mean();

    [Test]
    public void Repeated_passes_give_the_same_gradient()
    {
        var w = arange(4).to_type(float64).reshape(2, 2).div(3).requires_grad_();
        var first = Golden.Flat(autograd.grad([Loss(w)], [w])[0]);
        for (var i = 0; i < 5; i++)
            Assert.That(Golden.Flat(autograd.grad([Loss(w)], [w])[0]), Is.EqualTo(first));
    }

    [Test]
    public void A_large_gradient_that_is_held_survives_later_passes()
    {
        var x = Points.clone().requires_grad_();
        var held = autograd.grad([(x * x).sum()], [x])[0];
        var expected = Golden.Flat(held);
        x.square().sum().backward();
        var seen = x.grad!;
        (x.exp() * x.sin() + x.cos()).sum().backward();
        (x.exp() * x.sin() + x.cos()).sum().backward();
        Assert.That(Golden.Flat(held), Is.EqualTo(expected));
        var both = x.detach().exp() * (x.detach().sin() + x.detach().cos()) - x.detach().sin();
        Assert.That(Golden.Flat(seen), Is.EqualTo(Golden.Flat(x.detach() * 2 + both * 2)).Within(1e-12));
    }

    [Test]
    public void Forward_values_survive_the_passes_that_used_them()
    {
        var x = Points.clone().requires_grad_();
        var y = x.exp();
        var expected = Golden.Flat(y);
        y.sum().backward(retain_graph: true);
        (y * y).sum().backward();
        Assert.That(Golden.Flat(y), Is.EqualTo(expected));
        Assert.That(Golden.Flat(x.grad!), Is.EqualTo(Golden.Flat(y.detach() + y.detach().square() * 2)).Within(1e-12));
    }

    [Test]
    public void A_recorded_derivative_outlives_the_pass_that_frees_the_network()
    {
        var network = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)).to(float64);
        var expected = WeightGradient(network, isFreedBefore: false);
        Assert.That(WeightGradient(network, isFreedBefore: true), Is.EqualTo(expected));
        Assert.That(expected, Has.Some.Not.Zero);
    }

    [Test]
    public void A_recorded_derivative_outlives_another_one_of_the_same_network()
    {
        var network = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)).to(float64);
        var x = Points.clone().requires_grad_();
        var y = network.call(x);
        Tensor Slope() => autograd.grad([y.sum()], [x], retain_graph: true, create_graph: true)[0];
        double[] WeightGradientOf(Tensor slope) => Golden.Flat(autograd.grad([slope.square().sum()], [network.parameters().First()])[0]);
        var (first, second) = (Slope(), Slope());
        var expected = WeightGradientOf(first);
        autograd.grad([y.sum()], [x]);
        _ = WeightGradient(network, isFreedBefore: true);
        Assert.That(WeightGradientOf(second), Is.EqualTo(expected));
    }

    [Test]
    public void A_recorded_derivative_by_a_weight_outlives_the_graph_that_it_was_computed_from()
    {
        var last = nn.Linear(8, 1);
        var network = nn.Sequential(nn.Linear(2, 8), nn.SiLU(), last).to(float64);
        var weights = ones(3, 500, 1, dtype: float64).requires_grad_();
        var loss = (network.call(Points.reshape(3, 500, 2)) * weights).sum();
        var slope = autograd.grad([loss], [last.weight], retain_graph: true, create_graph: true)[0];
        var expected = Golden.Flat(autograd.grad([slope.sum()], [weights], retain_graph: true)[0]);
        loss.backward();
        Assert.That(Golden.Flat(autograd.grad([slope.sum()], [weights])[0]), Is.EqualTo(expected));
    }

    [Test]
    public void A_training_step_returns_the_large_arrays_of_a_network_to_the_pool()
    {
        const int batch = 4000;
        var network = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 16), nn.SiLU(), nn.Linear(16, 1));
        var points = linspace(-1, 1, 2 * batch).reshape(batch, 2);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            network.call(points).sum().backward();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.That(Enumerable.Range(0, 5).Min(_ => Allocated()), Is.LessThan(batch * 16 * sizeof(float)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_view_between_layers_leaves_what_the_layers_before_it_need(bool isRecorded)
    {
        var (first, last) = (nn.Linear(2, 8), nn.Linear(8, 1));
        var normalization = nn.LayerNorm(8, elementwise_affine: false);
        var (unflatten, flatten) = (nn.Unflatten(1, [2, 4]), nn.Flatten());
        var network = nn.Sequential(first, nn.ReLU(), flatten, normalization, unflatten, nn.Tanh(), flatten, last).to(float64);
        Tensor OneByOne(Tensor x) => last.call(normalization.call(first.call(x).relu()).tanh());
        double[] WeightGradientOf(Func<Tensor, Tensor> function)
        {
            var x = Points.clone().requires_grad_();
            var slope = isRecorded ? autograd.grad([function(x).sum()], [x], retain_graph: true, create_graph: true)[0] : function(x);
            return Golden.Flat(autograd.grad([slope.square().sum()], [first.weight])[0]);
        }

        Assert.That(WeightGradientOf(network.call), Is.EqualTo(WeightGradientOf(OneByOne)));
    }

    [Test]
    public void A_function_of_ones_own_may_keep_the_gradients_that_it_sees()
    {
        Keeping.Seen.Clear();
        var w = arange(4).to_type(float64).reshape(2, 2).div(3).requires_grad_();
        Tensor Step() => Keeping.apply(Keeping.apply(Points.matmul(w).tanh()).exp() * 2).square().sum();
        Step().backward();
        var seen = Keeping.Seen.ToArray();
        var expected = seen.Select(g => Golden.Flat(g)).ToArray();
        for (var i = 0; i < 3; i++)
            Step().backward();

        Assert.That(seen.Select(g => Golden.Flat(g)), Is.EqualTo(expected));
        Assert.That(expected, Has.Length.EqualTo(4));
    }

    [Test]
    public void A_recorded_derivative_that_is_held_survives_later_passes()
    {
        var x = Points.clone().requires_grad_();
        Tensor Slope() => autograd.grad([(x.tanh() * x.sin()).sum()], [x], retain_graph: true, create_graph: true)[0];
        var held = Slope();
        var values = Golden.Flat(held);
        var expected = Golden.Flat(autograd.grad([held.square().sum()], [x])[0]);
        for (var i = 0; i < 3; i++)
            Assert.That(Golden.Flat(autograd.grad([Slope().square().sum()], [x])[0]), Is.EqualTo(expected));

        Assert.That(Golden.Flat(held), Is.EqualTo(values));
    }

    [Test]
    public void A_sequence_of_layers_leaves_its_input_and_its_results_alone()
    {
        var network = nn.Sequential(nn.ReLU(), nn.Linear(2, 4), nn.Tanh(), nn.ReLU(), nn.Identity(), nn.Linear(4, 2)).to(float64);
        var expected = Golden.Flat(Points);
        using var mode = no_grad();
        var first = network.call(Points);
        var values = Golden.Flat(first);
        Assert.That(Golden.Flat(network.call(Points)), Is.EqualTo(values));
        Assert.That(Golden.Flat(first), Is.EqualTo(values));
        Assert.That(Golden.Flat(Points), Is.EqualTo(expected));
    }

    /// <summary>The identity, which stores the gradients that it receives and returns.</summary>
    private sealed class Keeping : autograd.SingleTensorFunction<Keeping>
    {
        public static readonly List<Tensor> Seen = [];
        public override string Name => nameof(Keeping);
        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) => ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            var given = grad_output * 1;
            Seen.AddRange([grad_output, given]);
            return [given];
        }
    }

    private static double[] WeightGradient(nn.Module<Tensor, Tensor> network, bool isFreedBefore)
    {
        var x = Points.clone().requires_grad_();
        var y = network.call(x);
        var slope = autograd.grad([y.sum()], [x], retain_graph: true, create_graph: true)[0];
        if (isFreedBefore)
        {
            autograd.grad([y.sum()], [x]);
            _ = autograd.grad([network.call(x).sum()], [x]);
        }

        return Golden.Flat(autograd.grad([slope.square().sum()], [network.parameters().First()])[0]);
    }
}
