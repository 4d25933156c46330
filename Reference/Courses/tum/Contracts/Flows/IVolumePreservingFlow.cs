namespace Grader.Contracts.Flows;

/// <summary>
/// Problem 1c: flows x = f(z) whose Jacobian has determinant 1 everywhere, and an example in one dimension, where z has the density p_1
/// and x the density p_2.
/// </summary>
/// <remarks>
/// TUM CIT4230003, endterm of 31 July 2023, problem 1c. Every example with determinant 1 is right; a determinant of −1
/// everywhere is accepted with a remark. The example is checked for z and x in [−10, 10], and |f(0)| ≤ 10.
/// </remarks>
public interface IVolumePreservingFlow
{
    /// <summary>The name for a flow with determinant 1 everywhere, in any dimension.</summary>
    [Task("how a flow with determinant 1 is called")]
    FlowKind Kind();

    /// <summary>The example: x = f(z).</summary>
    [Task("the example, x = f(z)")]
    double Forward(double z);

    /// <summary>Its inverse: z = f⁻¹(x).</summary>
    [Task("the inverse of the example")]
    double Inverse(double x);

    /// <summary>p_2(x), the density of x = f(z), by the change of variables.</summary>
    /// <param name="x">Any real number.</param>
    /// <param name="p1">The density of z, which may be called at any real number.</param>
    [Task("the density of x = f(z)")]
    double TransformedDensity(double x, Density p1);
}
