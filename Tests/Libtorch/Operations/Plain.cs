using System.Globalization;

namespace Grader.Libtorch.Operations;

/// <summary>How the elements of an input lie in memory.</summary>
internal enum MemoryOrder
{
    Contiguous,
    Transposed,
    EverySecond,
    Behind,
}

/// <summary>A tensor without an engine. Whole numbers are doubles too: those beyond 2⁵³ are compared by their leading digits.</summary>
internal sealed record Plain(string Type, long[] Shape, double[] Values, MemoryOrder Order = MemoryOrder.Contiguous)
{
    public bool IsFloating => Type is "Float32" or "Float64";

    public override string ToString() =>
        $"{Type}[{string.Join(',', Shape)}]{(Order == MemoryOrder.Contiguous ? "" : $" {Order}")} {{{Text(Values)}}}";

    public static string Text(IEnumerable<double> values) =>
        string.Join(", ", values.Take(24).Select(value => value.ToString("R", CultureInfo.InvariantCulture)))
            + (values.Skip(24).Any() ? ", …" : "");
}
