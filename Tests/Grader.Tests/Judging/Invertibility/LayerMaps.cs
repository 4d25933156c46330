using Grader.Judging.Laws.Invertibility;
using static TorchSharp.torch;

namespace Grader.Tests.Judging.Invertibility;

/// <summary>One coupling layer of tensors in four dimensions, the first two of which are passive.</summary>
internal static class LayerMaps
{
    public static InvertibleMap Coupling(bool single, bool fromActive, bool detached = false)
    {
        var dtype = single ? ScalarType.Float32 : ScalarType.Float64;
        return TensorMaps.Of("f", 4, dtype, x => Forward(x, fromActive), z => Inverse(z))
            .Differentiated(dtype, x => Forward(detached ? x.detach() : x, fromActive).Points);
    }

    private static (Tensor Points, Tensor? LogAbsDet) Forward(Tensor x, bool fromActive)
    {
        var (passive, active) = (x[.., ..2], x[.., 2..]);
        var (s, t) = (passive.tanh(), passive.sin() * 2);
        if (fromActive)
            t = t + active.roll(1, 1).sin();

        return (cat([passive, active * s.exp() + t], 1), s.sum(1));
    }

    private static (Tensor Points, Tensor? LogAbsDet) Inverse(Tensor z)
    {
        var (passive, active) = (z[.., ..2], z[.., 2..]);
        var (s, t) = (passive.tanh(), passive.sin() * 2);
        return (cat([passive, (active - t) * (-s).exp()], 1), -s.sum(1));
    }
}
