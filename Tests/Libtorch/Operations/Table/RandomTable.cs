using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Grader.Libtorch.Operations.Managed;

/// <summary>Streams of random numbers, in the shape and type of a tensor, after the same seed.</summary>
internal static class RandomTable
{
    public static Dictionary<string, Func<Tensor, Tensor>> Draws { get; } = new()
    {
        ["rand"] = x => rand(x.shape, x.dtype),
        ["randn"] = x => randn(x.shape, x.dtype),
        ["rand_like"] = x => rand_like(x),
        ["randn_like"] = x => randn_like(x),
        ["randint"] = x => randint(0, 10, x.shape),
        ["randint of a type"] = x => randint(-5, 1000003, x.shape, x.dtype),
        ["randint far"] = x => randint(0, 1L << 40, x.shape),
        ["randperm"] = x => randperm(x.numel()),
        ["normal_"] = x => x.clone().normal_(2, 0.5),
        ["uniform_"] = x => x.clone().uniform_(-3, 8),
        ["bernoulli_"] = x => x.clone().bernoulli_(0.3),
        ["exponential_"] = x => x.clone().exponential_(2),
        ["random_"] = x => x.clone().random_(0, 100),
        ["normal tensors"] = x => normal(x, x.abs() + 1),
        ["bernoulli"] = x => bernoulli(x.sigmoid()),
        ["poisson"] = x => poisson(x.abs() * 9),
        ["multinomial"] = x => multinomial(x.abs() + 0.1, 1),
        ["multinomial again"] = x => multinomial(x.abs() + 0.1, 12, true),
        ["multinomial all"] = x => multinomial(x.abs() + 0.1, x.shape[^1]),
        ["dropout"] = x => F.dropout(x, 0.3),
        ["dropout2d"] = x => F.dropout2d(x, 0.3),
        ["two draws"] = x => rand(3) + randn(3),
        ["randn 3 and 18"] = x => cat([randn(3, x.dtype), randn(18, x.dtype), randn(2, x.dtype)]),
        ["generator"] = x => rand(x.shape, x.dtype, generator: new Generator(7)),
        ["seeded generator"] = x => randn(x.shape, x.dtype, generator: Seeded()),
        ["state"] = x => State(x),
        ["linear weight"] = x => nn.Linear(5, 3, dtype: x.dtype).weight!,
        ["linear bias"] = x => nn.Linear(64, 3, dtype: x.dtype).bias!,
        ["conv weight"] = x => nn.Conv2d(2, 3, 3, dtype: x.dtype).weight!,
        ["conv bias"] = x => nn.Conv2d(4, 3, 2, dtype: x.dtype).bias!,
        ["conv transposed weight"] = x => nn.ConvTranspose2d(2, 3, 3, dtype: x.dtype).weight!,
        ["conv transposed bias"] = x => nn.ConvTranspose2d(2, 3, 3, dtype: x.dtype).bias!,
        ["embedding"] = x => nn.Embedding(4, 3, dtype: x.dtype).weight!,
        ["attention"] = x => nn.MultiheadAttention(4, 2).state_dict()["in_proj_weight"],
        ["init.normal_"] = x => nn.init.normal_(empty(x.shape, x.dtype), 1, 2),
        ["init.uniform_"] = x => nn.init.uniform_(empty(x.shape, x.dtype), -1, 1),
        ["init.xavier_uniform_"] = x => nn.init.xavier_uniform_(empty(x.shape, x.dtype)),
        ["init.xavier_normal_"] = x => nn.init.xavier_normal_(empty(x.shape, x.dtype), 2),
        ["init.kaiming_uniform_"] = x => nn.init.kaiming_uniform_(empty(x.shape, x.dtype)),
        ["init.kaiming_normal_"] = x => nn.init.kaiming_normal_(empty(x.shape, x.dtype)),
        ["init.trunc_normal_"] = x => nn.init.trunc_normal_(empty(x.shape, x.dtype), 0.5, 2, -1, 3),
        ["init.orthogonal_"] = x => nn.init.orthogonal_(empty(x.shape, x.dtype), 1.5),
        ["init.eye_"] = x => nn.init.eye_(empty(x.shape, x.dtype)),
        ["init.constant_"] = x => nn.init.constant_(empty(x.shape, x.dtype), 3),
        ["init.zeros_"] = x => nn.init.zeros_(empty(x.shape, x.dtype)),
        ["init.ones_"] = x => nn.init.ones_(empty(x.shape, x.dtype)),
    };

    private static Generator Seeded()
    {
        var generator = new Generator();
        generator.manual_seed(99);
        return generator;
    }

    private static Tensor State(Tensor x)
    {
        randn(3);
        var state = get_rng_state();
        var first = rand(x.shape, x.dtype);
        set_rng_state(state);
        return first - rand(x.shape, x.dtype);
    }
}
