using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

/// <summary>Between tensors and plain numbers in double precision, in which the judge computes.</summary>
public static class TensorNumbers
{
    /// <summary>
    /// The values in row-major order, once they are known to be there: the check fails for null, another shape, NaN or ∞.
    /// </summary>
    public static double[] Numbers(this Tensor? values, long[] shape, [CallerArgumentExpression(nameof(values))] string what = "")
    {
        const string Because = "a result has its documented shape, and finite values";
        Expect.Shape(values!, shape, Because, what: what);
        Expect.Finite(values!, Because, what: what);
        return values!.Numbers();
    }

    /// <summary>The values in row-major order.</summary>
    public static double[] Numbers(this Tensor values)
    {
        using var noGradient = no_grad();
        using var flat = values.detach().to(float64).reshape(-1); // Held until the copy is made, which reads its memory.
        return flat.data<double>().ToArray();
    }

    /// <summary>Values in row-major order as a tensor of this shape.</summary>
    public static Tensor ToTensor(this double[] values, long[] shape, ScalarType dtype = ScalarType.Float32) =>
        tensor(values, shape, dtype: dtype);
}
