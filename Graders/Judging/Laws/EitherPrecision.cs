using Grader.Isolation;
using static TorchSharp.torch;

namespace Grader.Judging.Laws;

/// <summary>
/// A law that is judged in double precision, where rounding hides nothing, of code that may be written for single precision alone:
/// <c>item&lt;float&gt;()</c> of a float64 tensor throws. What the code cannot take is judged in single precision, and costs a check of its
/// own.
/// </summary>
public static class EitherPrecision
{
    /// <summary>Judges in double precision, or in single where the code throws for it.</summary>
    /// <param name="law">Judges with data of this type.</param>
    public static void Holds(Action<ScalarType> law)
    {
        try
        {
            law(ScalarType.Float64);
        }
        catch (StudentFaultException refused) when (refused.Fault == StudentFault.Exception)
        {
            law(ScalarType.Float32);
        }
    }
}
