using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>A function whose derivative needs its result alone, so that it may be computed in place of its argument.</summary>
/// <param name="Name">On the tape.</param>
/// <param name="Single">For floats.</param>
/// <param name="Double">For doubles.</param>
/// <param name="Rule">What makes of a gradient and the result the argument's gradient.</param>
internal sealed record Activation(string Name, Map<float, float> Single, Map<double, double> Double, Func<Tensor, Tensor, Tensor> Rule)
{
    public static readonly Activation Relu = new("relu", Kernels.Relu.Apply, Kernels.Relu.Apply, static (g, y) => g.WherePositive(y));
    public static readonly Activation Tanh = new("tanh", Kernels.Tanh.Apply, Kernels.Tanh.Apply, static (g, y) => g.TimesTanhSlope(y));
    public static readonly Activation Elu = new("elu", Kernels.Elu.Apply, Kernels.Elu.Apply, static (g, y) => g.TimesEluSlope(y));
    public static readonly Activation Sigmoid = new("sigmoid", TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid, static (g, y) => g * (y * (1 - y)));

    public Tensor Of(Tensor x) => Recorded(x, x.dtype == ScalarType.Float32 ? Pieces.Run(x, Single) : Pieces.Run(x, Double));

    /// <summary>The record of an argument that the result has taken the place of; what made it must not need it.</summary>
    public Tensor InPlaceOf(Tensor x) => x.requires_grad ? Recorded(x, new(x.Body.Storage, x.Layout)) : x;

    private Tensor Recorded(Tensor x, Tensor y)
    {
        var kept = Tape.Keep(y);
        return Tape.Record(Name, y, x, g => Rule(g, kept.Value));
    }
}
