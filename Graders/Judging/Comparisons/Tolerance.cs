using static TorchSharp.torch;

namespace Grader.Judging.Comparisons;

/// <summary>How far a value may be from the expected one: |found − expected| ≤ Absolute + Relative·|expected|.</summary>
/// <param name="Relative">Share of the expected magnitude.</param>
/// <param name="Absolute">For expected values near zero.</param>
/// <param name="Reason">Why this much, in a phrase that a student can follow.</param>
public sealed record Tolerance(double Relative, double Absolute, string Reason)
{
    /// <summary>No difference at all.</summary>
    public static readonly Tolerance Exact = new(0, 0, "exactly");

    /// <summary>
    /// A short closed form in double precision: a few dozen roundings of 1.1e-16 each, with a factor of 10⁴ for cancellation.
    /// </summary>
    public static readonly Tolerance Float64 = new(1e-10, 1e-12, "rounding of double precision");

    /// <summary>A short closed form in single precision: a few dozen roundings of 6e-8 each, and values of order one.</summary>
    public static readonly Tolerance Float32 = new(1e-5, 1e-6, "rounding of single precision");

    /// <summary>The tolerance for short closed forms in a data type.</summary>
    public static Tolerance Of(ScalarType dtype) => dtype == ScalarType.Float64 ? Float64 : Float32;

    /// <summary>
    /// For a sum or product of many terms: rounding grows at most linearly with their number, n·u with the unit roundoff u.
    /// </summary>
    public Tolerance Over(long terms) => terms <= 32 ? this : Times(terms / 32.0, $"{Reason} over {terms} terms");

    /// <summary>For values of another magnitude than one: scales what is allowed near zero.</summary>
    public Tolerance ForMagnitude(double magnitude) => this with { Absolute = Absolute * magnitude };

    /// <summary>For an ill-conditioned formula: more of both, with the reason.</summary>
    public Tolerance Times(double factor, string reason) => new(Relative * factor, Absolute * factor, reason);

    /// <summary>True where the two are close; never for NaN or ∞.</summary>
    public bool Allows(double found, double expected) =>
        double.IsFinite(found) && double.IsFinite(expected) && Math.Abs(found - expected) <= Absolute + Relative * Math.Abs(expected);

    /// <summary>"1e-5 of it plus 1e-6 (rounding of single precision)"; one of the two where the other is 0.</summary>
    public override string ToString() => this == Exact ? Reason : $"{Allowed} ({Reason})";

    private string Allowed => (Relative, Absolute) switch
    {
        (0, _) => $"{Absolute:0.#e-0}",
        (_, 0) => $"{Relative:0.#e-0} of it",
        _ => $"{Relative:0.#e-0} of it plus {Absolute:0.#e-0}",
    };
}
