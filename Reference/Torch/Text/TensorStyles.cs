namespace TorchSharp;

/// <summary>The values of tensors in TorchSharp's three styles.</summary>
internal static class TensorStyles
{
    private const string Ellipsis = "...";
    private const int Ends = 3;

    public static string Number(Tensor x, string? format, CultureInfo? culture) => x.dtype switch
    {
        ScalarType.Bool => x.ToBoolean().ToString(),
        ScalarType.Float32 => x.ToSingle().ToString(format ?? "g5", culture ?? CultureInfo.InvariantCulture),
        ScalarType.Float64 => x.ToDouble().ToString(format ?? "g5", culture ?? CultureInfo.InvariantCulture),
        _ => x.ToInt64().ToString(CultureInfo.InvariantCulture),
    };

    public static string Julia(Tensor x, Func<Tensor, string> show, int width, string newLine) => x.Layout.Rank switch
    {
        0 => ", value = " + show(x),
        1 => newLine + Table(x.unsqueeze(0), show, width, newLine),
        2 => newLine + Table(x, show, width, newLine),
        _ => newLine + string.Join(
            newLine, Matrices(x, "").Select(part => $"[{part.Place}..,..] ={newLine}{Table(part.Matrix, show, width, newLine)}")),
    };

    /// <summary>An array expression; a tensor without dimensions is a plain number, without the suffix of its type.</summary>
    public static string CSharp(Tensor x, Func<Tensor, string> show, string newLine)
    {
        if (x.Layout.Rank == 0)
            return ", value = " + show(x);

        var (name, suffix) = x.dtype switch
        {
            ScalarType.Float32 => ("float", "f"),
            ScalarType.Float64 => ("double", ""),
            ScalarType.Int64 => ("long", "L"),
            var type => (type.ToString().ToLowerInvariant().Replace("int32", "int"), ""),
        };
        var values = Nested(
            x,
            number => (number.dtype == ScalarType.Bool ? show(number).ToLowerInvariant() : show(number)) + suffix,
            isCSharp: true,
            newLine);
        return $", value = {(x.Layout.Rank > 1 ? newLine : "")}{name} [{new string(',', x.Layout.Rank - 1)}] {values}";
    }

    public static string Nested(Tensor x, Func<Tensor, string> show, bool isCSharp, string newLine)
    {
        return Text(x);

        string Text(Tensor part)
        {
            var (rank, size) = (part.Layout.Rank, part.Layout.Rank == 0 ? 0 : (int)part.Layout.Shape[0]);
            if (rank == 0)
                return show(part);

            var gap = rank == 1
                ? " "
                : string.Concat(Enumerable.Repeat(newLine, isCSharp ? 1 : rank - 1)) + new string(' ', x.Layout.Rank - rank + 1);
            var comma = rank == 1 || isCSharp ? "," : "";
            var shown = Enumerable.Range(0, size).Where(i => size <= 2 * Ends || i < Ends || i >= size - Ends);
            var items = shown.Select(
                i => Text(part.select(0, i)) + (i == size - 1 ? "" : comma + gap)
                + (size > 2 * Ends && i == Ends - 1 ? Ellipsis + gap : ""));
            var inside = string.Concat(items);
            return !isCSharp ? $"[{inside}]" : ReferenceEquals(part, x) && rank > 1 ? $"{{{gap}{inside}{newLine}}}" : $"{{{inside}}}";
        }
    }

    /// <summary>Right-aligned columns.</summary>
    private static string Table(Tensor matrix, Func<Tensor, string> show, int width, string newLine)
    {
        var rows = matrix.unbind().Select(row => Fitting(row.unbind().Select(show), width)).ToArray();
        var count = rows.Select(row => row.Length).DefaultIfEmpty().Min();
        int[] widths = [.. Enumerable.Range(0, count).Select(j => rows.Max(row => row[j].Length))];
        var end = (count < matrix.Layout.Shape[1] ? " " + Ellipsis : "") + newLine;
        return string.Concat(rows.Select(row => string.Concat(widths.Select((size, j) => " " + row[j].PadLeft(size))) + end));
    }

    /// <summary>The first cells that fit, followed by dots.</summary>
    private static string[] Fitting(IEnumerable<string> cells, int width) =>
        [.. cells.TakeWhile(cell => (width -= cell.Length + 1) + 1 >= Ellipsis.Length + 1)];

    private static IEnumerable<(string Place, Tensor Matrix)> Matrices(Tensor x, string place) => x.Layout.Rank == 2
        ? [(place, x)]
        : x.unbind().SelectMany((part, i) => Matrices(part, $"{place}{i},"));
}
