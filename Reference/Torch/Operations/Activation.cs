using TorchSharp.Kernels;

namespace TorchSharp;

/// <summary>A function whose derivative needs only its result, so that the result may overwrite the argument.</summary>
/// <param name="Name">The name of the recorded operation.</param>
/// <param name="Single">The function for floats.</param>
/// <param name="Double">The function for doubles.</param>
/// <param name="Rule">Computes the argument's gradient from the result's gradient and the result.</param>
internal sealed record Activation(string Name, Map<float, float> Single, Map<double, double> Double, Func<Tensor, Tensor, Tensor> Rule)
{
    public static readonly Activation Relu = new("relu", Kernels.Relu.Apply, Kernels.Relu.Apply, static (g, y) => g.WherePositive(y));
    public static readonly Activation Tanh = new(
        "tanh", Kernels.HyperbolicTangent.Apply, Kernels.HyperbolicTangent.Apply, static (g, y) => g.TimesTanhSlope(y));
    public static readonly Activation Elu = new("elu", Kernels.Elu.Apply, Kernels.Elu.Apply, static (g, y) => g.TimesEluSlope(y));
    public static readonly Activation Sigmoid = new(
        "sigmoid", TensorPrimitives.Sigmoid, TensorPrimitives.Sigmoid, static (g, y) => g * (y * (1 - y)));

    public Tensor Of(Tensor x) => Recorded(x, x.dtype == ScalarType.Float32 ? Pieces.Run(x, Single) : Pieces.Run(x, Double));

    /// <summary>
    /// Records the function for a result that has overwritten its argument x. The operation that computed x must not need its result.
    /// </summary>
    public Tensor InPlaceOf(Tensor x) => x.requires_grad ? Recorded(x, new(x.Body.Storage, x.Layout)) : x;

    private Tensor Recorded(Tensor x, Tensor y)
    {
        var kept = Tape.Keep(y);
        return Tape.Record(Name, y, x, g => Rule(g, kept.Value));
    }
}
