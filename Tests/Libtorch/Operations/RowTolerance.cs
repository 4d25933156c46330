namespace Grader.Libtorch.Operations;

/// <summary>How far elements of each type may be apart, relative to their size, or to 1 where that is smaller.</summary>
internal sealed record RowTolerance(double Double, double Single)
{
    /// <summary>
    /// Some roundings: the engines sum in different orders, and their functions differ in the last bits. A result is as exact as the
    /// least exact type that took part.
    /// </summary>
    private static readonly RowTolerance doubles = new(1e-12, 2e-6), singles = new(2e-6, 2e-6);

    /// <summary>Bit for bit: what is made of uniform draws without a function in between.</summary>
    private static readonly RowTolerance none = new(0, 0);

    /// <summary>The last bit: the logarithm, sine and cosine of normal draws are those of two libraries.</summary>
    private static readonly RowTolerance lastBit = new(1e-15, 1.2e-7);

    /// <summary>libtorch draws blocks of normal numbers in single precision, with functions of a few roundings.</summary>
    private static readonly RowTolerance blocks = new(1e-15, 4 * 1.2e-7);

    private static readonly HashSet<string> inBlocks = ["randn", "randn_like", "seeded generator", "init.normal_"];

    private static readonly HashSet<string> withLogarithms =
    [
        "normal_", "normal tensors", "two draws", "randn 3 and 18", "exponential_", "embedding", "init.xavier_normal_",
        "init.kaiming_normal_",
    ];

    /// <summary>Computed from normal draws.</summary>
    private static readonly HashSet<string> computed = ["init.trunc_normal_", "init.orthogonal_"];

    public RowTolerance OfGradients => new(10 * Double, 10 * Single);

    public static RowTolerance Of(string row, Case call)
    {
        var ordinary = IsDouble(call) ? doubles : singles;
        if (!row.StartsWith("random ", StringComparison.Ordinal))
            return ordinary;

        var name = row["random ".Length..];
        return computed.Contains(name) ? ordinary
            : inBlocks.Contains(name) ? blocks
            : withLogarithms.Contains(name) ? lastBit
            : none;
    }

    public double For(string type) => type switch { "Float64" => Double, "Float32" => Single, _ => 0 };

    private static bool IsDouble(Case call) =>
        call.Inputs.Length > 0 && call.Inputs.Where(input => input.IsFloating).All(input => input.Type == "Float64");
}
