namespace Grader.Libtorch.Operations;

/// <summary>One way in which the engines differ on one call.</summary>
internal sealed record Difference(string Row, Case Call, string What, CallOutcome Ours, CallOutcome Theirs)
{
    public override string ToString() => $"{What}\n  {Call}\n  managed: {Ours}\n  package: {Theirs}";
}

/// <summary>Compares what the engines gave: exception types, element types and shapes exactly, elements within rounding.</summary>
internal static class Comparison
{
    public static Difference? Of(string row, Case call, CallOutcome ours, CallOutcome theirs) =>
        What(row, call, ours, theirs) is { } what ? new(row, call, what, ours, theirs) : null;

    private static string? What(string row, Case call, CallOutcome ours, CallOutcome theirs)
    {
        if (ours.Error != theirs.Error)
            return "error";
        if (ours.Error is not null)
            return null;
        var tolerance = RowTolerance.Of(row, call);
        if (Unequal(ours.Result!, theirs.Result!, tolerance) is { } what)
            return what;
        for (var i = 0; i < call.Inputs.Length; i++)
        {
            var (a, b) = (ours.Gradients[i], theirs.Gradients[i]);
            if (a is null != b is null)
                return $"gradient of x{i} missing";
            if (a is not null && Unequal(a, b!, tolerance.OfGradients) is { } inGradient)
                return $"gradient of x{i}: {inGradient}";
        }

        return null;
    }

    private static string? Unequal(Plain ours, Plain theirs, RowTolerance tolerance)
    {
        if (ours.Type != theirs.Type)
            return "type";
        if (!ours.Shape.SequenceEqual(theirs.Shape))
            return "shape";
        var within = tolerance.For(theirs.Type);
        for (var i = 0; i < theirs.Values.Length; i++)
        {
            if (!Close(ours.Values[i], theirs.Values[i], within))
                return $"element {i} ({ours.Values[i]:R} and {theirs.Values[i]:R})";
        }

        return null;
    }

    /// <summary>Relative to the value, or to 1 where it is smaller: sums of ordinary numbers cancel.</summary>
    private static bool Close(double a, double b, double tolerance) =>
        a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b));
}
