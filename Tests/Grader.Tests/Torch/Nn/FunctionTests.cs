using NUnit.Framework;
using TorchSharp;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Nn;

/// <summary>Values and gradients that PyTorch computed: fixtures/golden/torch/networks.json.</summary>
public sealed class FunctionTests
{
    private static readonly Golden Recorded = Golden.Load("networks.json");
    private static readonly Tensor X = Wave([3, 4]), Y = Wave([3, 4], 0.5), W = Wave([5, 4], 0.3), B = Wave([5], 0.7);
    private static readonly Tensor Classes = tensor(new long[] { 0, 3, 2 }), ClassWeights = Wave([4], 1).abs();

    [Test]
    public void Activations_have_PyTorchs_values_and_gradients()
    {
        Same("relu", x => ReLU().call(x[0]), X);
        Same("silu", x => SiLU().call(x[0]), X);
        Same("gelu", x => GELU().call(x[0]), X);
        Same("tanh", x => Tanh().call(x[0]), X);
        Same("sigmoid", x => Sigmoid().call(x[0]), X);
        Same("softplus", x => Softplus(2, 3).call(x[0]), X);
        Same("leaky_relu", x => LeakyReLU(0.2).call(x[0]), X);
        Same("elu", x => ELU(0.7).call(x[0]), X);
        Same("mish", x => Mish().call(x[0]), X);
        Same("logsigmoid", x => LogSigmoid().call(x[0]), X);
        Same("softmax", x => Softmax(1).call(x[0]), X);
        Same("log_softmax", x => LogSoftmax(0).call(x[0]), X);
    }

    [Test]
    public void Layers_have_PyTorchs_values_and_gradients()
    {
        Same("linear", x => F.linear(x[0], x[1], x[2]), X, W, B);
        Same("linear of rank 3", x => F.linear(x[0], x[1], x[2]), Wave([2, 3, 4]), W, B);
        Same("linear of rank 1", x => F.linear(x[0], x[1], x[2]), Wave([4]), W, B);
        Same("layer_norm", x => F.layer_norm(x[0], [4], x[1], x[2]), X, Wave([4], 1), Wave([4], 2));
        Same("layer_norm over 2", x => F.layer_norm(x[0], [3, 4]), Wave([2, 3, 4]));
        Same("pad", x => F.pad(x[0], (1, 2, -1, 1), value: 7), X);
        Tensor[] inputs = [Wave([2, 3, 4]), Wave([2, 3, 4], 1), Wave([2, 3, 5], 2)];
        Same("attention", x => F.scaled_dot_product_attention(x[0], x[1], x[2]), inputs);
        Same("causal attention", x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true), inputs);
    }

    [Test]
    public void Variants_of_functions_have_PyTorchs_values_and_gradients()
    {
        Same("gelu by tanh", x => GELU(TorchSharp.Modules.GELU.Approximate.tanh).call(x[0]), X);
        Same("normalize", x => F.normalize(x[0]), X);
        Same("normalize with 3", x => F.normalize(x[0], 3, 0), X);
        Same("cosine_similarity", x => F.cosine_similarity(x[0], x[1]), X, Y);
        Assert.That(Golden.Flat(F.normalize(zeros(1, 2)), F.cosine_similarity(zeros(1, 2), ones(1, 2))), Is.All.Zero);
    }

    [Test]
    public void In_place_activations_overwrite_their_input_with_the_same_values_and_gradients()
    {
        Module<Tensor, Tensor>[] inplace =
            [ReLU(true), SiLU(true), GELU(true), Tanh(true), Sigmoid(true), Mish(true), ELU(0.7, true), LeakyReLU(0.2, true)];
        Module<Tensor, Tensor>[] others = [ReLU(), SiLU(), GELU(), Tanh(), Sigmoid(), Mish(), ELU(0.7), LeakyReLU(0.2)];
        foreach (var (module, other) in inplace.Zip(others))
        {
            var (x, name) = (X.clone(), module.GetName());
            module.call(x);
            Assert.That(Golden.Flat(x), Is.EqualTo(Golden.Flat(other.call(X))), name);
            Assert.That(
                ValueAndGradients(leaves => module.call(leaves[0] * 2), X),
                Is.EqualTo(ValueAndGradients(leaves => other.call(leaves[0] * 2), X)),
                name);
        }
    }

    [Test]
    public void A_table_of_embeddings_has_PyTorchs_values_and_gradients()
    {
        var indices = tensor(new long[,] { { 1, 0, 1 }, { 4, 1, 2 } });
        SameTable("embedding", Embedding(5, 4, dtype: float64));
        SameTable("embedding with padding", Embedding(5, 4, padding_idx: 1, dtype: float64));
        void SameTable(string name, TorchSharp.Modules.Embedding table)
        {
            table.weight = W.clone().AsParameter();
            var rows = table.call(indices);
            (rows * arange(rows.numel()).to_type(float64).cos().reshape(rows.shape)).sum().backward();
            Assert.That(Golden.Flat(rows, table.weight.grad!), Is.EqualTo(Recorded[name]).Within(1e-14), name);
        }
    }

    [TestCase(Reduction.None)]
    [TestCase(Reduction.Mean)]
    [TestCase(Reduction.Sum)]
    public void Losses_have_PyTorchs_values_and_gradients(Reduction reduction)
    {
        void SameReduced(string name, Func<Tensor[], Tensor> loss, params Tensor[] inputs) =>
            Same($"{name} {reduction.ToString().ToLowerInvariant()}", loss, inputs);
        SameReduced("mse_loss", x => MSELoss(reduction).call(x[0], x[1]), X, Y);
        SameReduced("l1_loss", x => L1Loss(reduction).call(x[0], x[1]), X, Y);
        SameReduced("nll_loss", x => NLLLoss(ClassWeights, reduction).call(x[0], Classes), X);
        SameReduced("cross_entropy", x => CrossEntropyLoss(reduction: reduction).call(x[0], Classes), X);
        SameReduced("cross_entropy weighted", x => F.cross_entropy(x[0], Classes, ClassWeights, 3, reduction, 0.1), X);
        SameReduced(
            "cross_entropy soft", x => F.cross_entropy(x[0], x[1], ClassWeights, reduction: reduction, label_smoothing: 0.2),
            X, Y.sigmoid());
    }

    [Test]
    public void The_rarer_losses_have_PyTorchs_values_and_gradients()
    {
        var (target, weights) = (Y.sigmoid(), Wave([3, 4], 1).abs());
        Same("cross_entropy images", x => F.cross_entropy(x[0], tensor(new long[,,] { { { 0, 1 }, { 2, 1 } } })), Wave([1, 3, 2, 2]));
        Same("smooth_l1_loss", x => SmoothL1Loss(beta: 0.5).call(x[0], x[1]), X, Y);
        Same("huber_loss", x => HuberLoss(0.5).call(x[0], x[1]), X, Y);
        Same("binary_cross_entropy", x => BCELoss(weights).call(x[0], target), X.sigmoid());
        Same(
            "binary_cross_entropy_with_logits",
            x => BCEWithLogitsLoss(weights, pos_weights: Wave([4], 2).abs()).call(x[0] * 100, target),
            X);
        Same("gaussian_nll_loss", x => F.gaussian_nll_loss(x[0].flatten(), x[1].flatten(), x[2].flatten(), full: true), X, Y, X.sigmoid());
        Same("kl_div", x => F.kl_div(x[0], x[1], reduction: Reduction.Sum), X, Y);
        Same("kl_div of probabilities", x => F.kl_div(x[0], target, log_target: false, reduction: Reduction.None), X);
    }

    [Test]
    public void One_hot_rows_have_their_one_at_the_class()
    {
        var rows = F.one_hot(tensor(new long[] { 2, 0 }));
        Assert.That(rows.data<long>().ToArray(), Is.EqualTo(new long[] { 0, 0, 1, 1, 0, 0 }));
        Assert.That(F.one_hot(Classes, 5).shape, Is.EqualTo(new long[] { 3, 5 }));
        Assert.That(() => F.one_hot(Classes, 3), Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>());
    }

    [Test]
    public void A_linear_layer_has_a_second_derivative()
    {
        var x = Wave([2, 4]).requires_grad_();
        var y = F.linear(x, W, B).pow(3).sum();
        var first = autograd.grad([y], [x], retain_graph: true, create_graph: true)[0];
        var second = autograd.grad([first.square().sum()], [x])[0];
        var composed = Wave([2, 4]).requires_grad_();
        var cubes = (composed.matmul(W.t()) + B).pow(3).sum();
        var expectedFirst = autograd.grad([cubes], [composed], retain_graph: true, create_graph: true)[0];
        var expected = autograd.grad([expectedFirst.square().sum()], [composed])[0];
        Assert.That(Golden.Flat(second), Is.EqualTo(Golden.Flat(expected)).Within(1e-9));
    }

    [Test]
    public void An_input_that_does_not_fit_is_refused_in_words() =>
        Assert.That(() => F.linear(X, Wave([5, 3]), B), Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>()
            .With.Message.Contains("[3, 4]").And.Message.Contains("[5, 3]"));

    private static void Same(string name, Func<Tensor[], Tensor> function, params Tensor[] inputs) =>
        Assert.That(ValueAndGradients(function, inputs), Is.EqualTo(Recorded[name]).Within(1e-11), name);
}
