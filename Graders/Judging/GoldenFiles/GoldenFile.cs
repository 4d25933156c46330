using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Grader.Judging.GoldenFiles;

/// <summary>
/// Numbers of an independent computation, from a file of the course's folder "golden", which its checks carry within them: rows of cells,
/// of which the first are a label. The cells of a .csv are parted by commas, those of a .txt by two blanks or more.
/// </summary>
public sealed partial class GoldenFile
{
    private const char Comment = '#';

    private readonly string path;
    private readonly IReadOnlyList<string> lines;

    private GoldenFile(string path, IReadOnlyList<string> lines) => (this.path, this.lines) = (path, lines);

    /// <summary>The file that a course's checks carry, or those of a library on which they lean.</summary>
    /// <param name="checks">The assembly of the checks.</param>
    /// <param name="path">Relative to the folder "golden": "diffusion/trace.csv".</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static GoldenFile Of(Assembly checks, string path)
    {
        foreach (var assembly in checks.GetReferencedAssemblies().Where(IsOfChecks).Select(Assembly.Load).Prepend(checks))
        {
            if (assembly.GetManifestResourceStream(path) is { } stream)
            {
                using var reader = new StreamReader(stream);
                return new(path, reader.ReadToEnd().Split('\n'));
            }
        }

        throw new ArgumentException($"{checks.GetName().Name} carries no golden file {path}. Those of its course and library are there.");
    }

    /// <summary>The part below a comment, as far as the next one.</summary>
    /// <param name="heading">How the comment begins, without its #.</param>
    /// <exception cref="ArgumentException">No comment begins like this.</exception>
    public GoldenFile Under(string heading)
    {
        var below = lines.SkipWhile(line => !line.StartsWith($"{Comment} {heading}", StringComparison.Ordinal)).Skip(1).ToList();
        return below.Count == 0
            ? throw new ArgumentException($"{path} has no comment that begins with \"{heading}\".")
            : new(path, [.. below.TakeWhile(line => !line.StartsWith(Comment))]);
    }

    /// <summary>The numbers of the only row with this label.</summary>
    /// <param name="label">Its first cells.</param>
    /// <exception cref="ArgumentException">No row, or more than one, has this label.</exception>
    public double[] Row(params string[] label)
    {
        var rows = lines.Select(CellsOf).Where(cells => cells.Take(label.Length).SequenceEqual(label)).ToList();
        return rows is [var row]
            ? [.. row.Skip(label.Length).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))]
            : throw new ArgumentException($"{path} has {rows.Count} rows that begin with {string.Join(", ", label)}.");
    }

    /// <summary>The numbers of several rows, each with a label of one cell, one after the other.</summary>
    /// <exception cref="ArgumentException">No row, or more than one, has one of the labels.</exception>
    public double[] Rows(params string[] labels) => [.. labels.SelectMany(label => Row(label))];

    /// <summary>The only number of the row with this label.</summary>
    /// <exception cref="ArgumentException">There is not one such row with one number.</exception>
    public double Value(params string[] label) => Row(label) is [var value] ? value
        : throw new ArgumentException($"{path} has not one number in the row {string.Join(", ", label)}.");

    private string[] CellsOf(string line) => Path.GetExtension(path) == ".csv" ? line.Trim().Split(',') : Gap().Split(line.Trim());

    private static bool IsOfChecks(AssemblyName name) => name.Name!.EndsWith(".Checks", StringComparison.Ordinal);

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();
}
