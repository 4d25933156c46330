namespace Grader.Libtorch.Operations;

/// <summary>One way in which the engines differ on one call.</summary>
internal sealed record Difference(string Row, Case Call, string What, Outcome Ours, Outcome Theirs)
{
    public override string ToString() => $"{What}\n  {Call}\n  managed: {Ours}\n  package: {Theirs}";
}

/// <summary>Compares what the engines gave: exception types, element types and shapes exactly, elements within rounding.</summary>
internal static class Comparison
{
    public static Difference? Of(string row, Case call, Outcome ours, Outcome theirs) =>
        What(call, ours, theirs) is { } what ? new(row, call, what, ours, theirs) : null;

    private static string? What(Case call, Outcome ours, Outcome theirs)
    {
        if (ours.Error != theirs.Error)
            return "error";
        if (ours.Error is not null)
            return null;
        var tolerance = Tolerance(call);
        if (Unequal(ours.Result!, theirs.Result!, tolerance) is { } what)
            return what;
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var (a, b) = (ours.Gradients[i], theirs.Gradients[i]);
            if (a is null != b is null)
                return $"gradient of x{i} missing";
            if (a is not null && Unequal(a, b!, 10 * tolerance) is { } inGradient)
                return $"gradient of x{i}: {inGradient}";
        }

        return null;
    }

    /// <summary>
    /// Some roundings: the engines sum in different orders, and their functions differ in the last bits. A result is as exact as the
    /// least exact type that took part.
    /// </summary>
    private static double Tolerance(Case call) =>
        call.Inputs.Length > 0 && call.Inputs.Where(input => input.IsFloating).All(input => input.Type == "Float64") ? 1e-12 : 2e-6;

    private static string? Unequal(Plain ours, Plain theirs, double tolerance)
    {
        if (ours.Type != theirs.Type)
            return "type";
        if (!ours.Shape.SequenceEqual(theirs.Shape))
            return "shape";
        tolerance = theirs.Type switch { "Float64" => tolerance, "Float32" => Math.Max(tolerance, 2e-6), _ => 0 };
        for (var i = 0; i < theirs.Values.Length; i++)
        {
            if (!Close(ours.Values[i], theirs.Values[i], tolerance))
                return $"element {i} ({ours.Values[i]:R} and {theirs.Values[i]:R})";
        }

        return null;
    }

    /// <summary>Relative to the value, or to 1 where it is smaller: sums of ordinary numbers cancel.</summary>
    private static bool Close(double a, double b, double tolerance) =>
        a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b));
}
