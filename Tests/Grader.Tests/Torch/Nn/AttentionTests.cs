using NUnit.Framework;
using TorchSharp;
using TorchSharp.Modules;
using static Grader.Tests.Torch.Waves;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Tests.Torch.Nn;

/// <summary>Values and gradients that PyTorch computed: fixtures/golden/torch/modules.json.</summary>
[NonParallelizable]
public sealed class AttentionTests
{
    private const long E = 6, N = 2, L = 3, S = 4;
    private static readonly Golden Recorded = Golden.Load("modules.json");

    private static readonly Tensor Padding = tensor(new[,] { { false, true, false, false }, { false, false, false, true } });

    private static readonly Tensor Forbidden = tensor(new[,]
    {
        { false, false, true, true }, { true, false, false, true }, { false, false, false, false },
    });

    [Test]
    public void Several_heads_attend_as_PyTorchs_do()
    {
        Same("multihead attention", MultiheadAttention(E, 2));
        Same("multihead attention of other sizes", MultiheadAttention(E, 2, bias: false, kdim: 5, vdim: 3), keySize: 5, valueSize: 3);
        Same("multihead attention with masks", MultiheadAttention(E, 2), Padding, Forbidden);
        Same(
            "multihead attention with all", MultiheadAttention(E, 2, add_bias_kv: true, add_zero_attn: true), Padding,
            Wave([2 * N, L, S], 3));
    }

    [Test]
    public void Its_state_has_PyTorchs_names()
    {
        Assert.That(MultiheadAttention(E, 2, add_bias_kv: true).state_dict().Keys, Is.EquivalentTo(new[]
        {
            "in_proj_weight", "in_proj_bias", "bias_k", "bias_v", "out_proj.weight", "out_proj.bias",
        }));
        Assert.That(MultiheadAttention(E, 2, bias: false, kdim: 5).state_dict().Keys, Is.EquivalentTo(new[]
        {
            "q_proj_weight", "k_proj_weight", "v_proj_weight", "out_proj.weight",
        }));
    }

    [Test]
    public void It_starts_from_PyTorchs_numbers()
    {
        manual_seed(1);
        SameState("initial attention", MultiheadAttention(8, 2, add_bias_kv: true));
        manual_seed(2);
        SameState("initial attention of other sizes", MultiheadAttention(8, 2, kdim: 5, vdim: 3));
    }

    [Test]
    public void Weights_that_nobody_needs_are_no_tensor()
    {
        var (result, weights) = MultiheadAttention(E, 3).call(ones(L, N, E), ones(S, N, E), ones(S, N, E), need_weights: false);
        Assert.That(result.shape, Is.EqualTo(new[] { L, N, E }));
        Assert.That(weights.IsInvalid, Is.True);
    }

    [Test]
    public void Weights_are_dropped_in_training_alone()
    {
        var module = MultiheadAttention(E, 2, dropout: 0.5);
        var x = Wave([L, N, E]).to_type(float32);
        double[] Result() => Golden.Flat(module.call(x, x, x).Item1);
        Assert.That(Result(), Is.Not.EqualTo(Result()));
        module.eval();
        Assert.That(Result(), Is.EqualTo(Result()));
    }

    [Test]
    public void Heads_that_do_not_divide_the_size_are_refused() =>
        Assert.That(
            () => MultiheadAttention(E, 4),
            Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>().With.Message.Contains("divisible"));

    [Test]
    public void Scaled_dot_products_obey_masks_of_truths_and_of_numbers()
    {
        Tensor[] inputs = [Wave([2, 3, 4]), Wave([2, 3, 4], 1), Wave([2, 3, 5], 2)];
        var allowed = tensor(new[,] { { true, false, true }, { true, true, true }, { false, true, false } });
        var numbers = Wave([3, 3], 3);
        Assert.That(
            ValueAndGradients(x => F.scaled_dot_product_attention(x[0], x[1], x[2], allowed), inputs),
            Is.EqualTo(Recorded["attention where allowed"]).Within(1e-13));
        Assert.That(
            ValueAndGradients(x => F.scaled_dot_product_attention(x[0], x[1], x[2], numbers), inputs),
            Is.EqualTo(Recorded["attention with numbers added"]).Within(1e-13));
    }

    [Test]
    public void Who_may_attend_to_nothing_gets_zeros_and_gives_no_gradient()
    {
        var mask = tensor(new[,] { { true, false }, { false, false } });
        var query = Wave([2, 3]).requires_grad_();
        var result = F.scaled_dot_product_attention(query, Wave([2, 3], 1), Wave([2, 3], 2), mask);
        result.square().sum().backward();
        Assert.That(Golden.Flat(result[1], query.grad![1]), Is.All.EqualTo(0));
    }

    [Test]
    public void A_mask_beside_a_causal_one_is_refused() =>
        Assert.That(
            () => F.scaled_dot_product_attention(ones(2, 2), ones(2, 2), ones(2, 2), ones(2, 2), is_casual: true),
            Throws.ArgumentException);

    [Test]
    public void A_negative_probability_of_dropping_a_weight_is_refused() =>
        Assert.That(() => F.scaled_dot_product_attention(ones(2, 2), ones(2, 2), ones(2, 2), p: -0.1), Throws.ArgumentException);

    [Test]
    public void A_mask_that_does_not_fit_the_scores_is_refused() =>
        Assert.That(
            () => F.scaled_dot_product_attention(ones(2, 2), ones(2, 2), ones(2, 2), ones(3, 3)),
            Throws.InstanceOf<System.Runtime.InteropServices.ExternalException>());

    private static void Same(
        string name, MultiheadAttention module, Tensor? padding = null, Tensor? mask = null, long keySize = E, long valueSize = E)
    {
        var named = module.to(float64).named_parameters().OrderBy(named => named.name, StringComparer.Ordinal);
        var parameters = named.Select(named => named.parameter).ToArray();
        foreach (var (parameter, i) in parameters.Select((parameter, i) => (parameter, i)))
        {
            using var mode = no_grad();
            parameter.copy_(Wave(parameter.shape, i));
        }

        var values = ValueAndGradients(
            x =>
            {
                var (result, weights) = module.call(x[0], x[1], x[2], padding, attn_mask: mask);
                return cat([result.flatten(), weights.flatten()]);
            },
            Wave([L, N, E]), Wave([S, N, keySize], 1), Wave([S, N, valueSize], 2));
        Assert.That(
            values.Concat(Golden.Flat([.. parameters.Select(parameter => parameter.grad!)])),
            Is.EqualTo(Recorded[name]).Within(1e-11),
            name);
    }

    private static void SameState(string name, MultiheadAttention module) => Assert.That(
        Golden.Flat([.. module.state_dict().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)]),
        Is.EqualTo(Recorded[name]).Within(2e-7),
        name);
}
